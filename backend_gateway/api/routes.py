"""The whole HTTP surface, one line per route: method, path, handler, who may call it.

Called by `api/build`. A handler is named `module:function` below `backend_gateway.api`. The table is complete: tests
call every line as every role and as nobody. `needs` names modules of ours that a line waits for; while one is missing
the line is not registered and `waiting()` tells it.
"""

from importlib.util import find_spec
from typing import Literal, NamedTuple

from backend_gateway.api.access import Door, Needed
from protocol.rules.permissions import Permission

MAX_BODY = 1024 * 1024
"""Bytes of a JSON body; an upload counts its own."""

ANYBODY, SESSION, SIGNED_IN = Door.ANYBODY, Door.SESSION, Door.SIGNED_IN


class Route(NamedTuple):
    """One line of the table."""

    method: Literal["GET", "POST", "PUT", "PATCH", "DELETE"]
    path: str
    handler: str
    permission: Needed
    status: int = 200
    needs: tuple[str, ...] = ()
    max_body: int | None = MAX_BODY
    produces: str | None = None
    """Type of the answer when it is neither JSON nor told by the answer itself."""


SEND = ("actions.send_message", "actions.send_reaction")
MEDIA = ("actions.media", "store.media_files", "api.media")
C = "/api/conversations/{conversation_id:int}"
M = "/api/messages/{message_id:int}"
P = "/api/policies/{kind:str}/{subject:int}"
K = "/api/contacts/{contact_id:int}"
D = "/api/me/devices/{device_id:str}"
U = "/api/users/{user_id:int}"
F = "/api/me/second-factor"
H = "/api/calendars/{calendar_id:int}"
T = "/api/teams/{team_id:int}"
OFFER = "/api/offers/{offer_id:int}"
Q = "/api/quick-replies/{quick_reply_id:int}"
S = "/api/scheduled/{scheduled_id:int}"
R = "/api/replays/{replay_id:str}"
N = "/api/numbers/{number_id:int}"
W = "/api/reviews/{week:date}"
X = "/api/templates/drafts/{draft_id:int}"
Y = "/api/templates/{template_id:int}"
_LOOKS_BACK = Permission.SEE_COLLEAGUES_REPORTS

ROUTES = (
    Route("GET", "/healthz", "health:healthz", ANYBODY),
    Route("GET", "/readyz", "health:readyz", ANYBODY),
    Route("GET", "/metrics", "health:metrics", Door.OPERATOR, produces="text/plain"),
    Route("POST", "/api/session", "session:sign_in", ANYBODY, 201),
    Route("POST", "/api/session/enrolment", "session:enrol", ANYBODY, 201),
    Route("POST", "/api/password", "session:use_link", ANYBODY),
    Route("GET", "/api/sign-in", "company_sign_in:sign_in_ways", ANYBODY),
    Route("POST", "/api/sign-in/company", "company_sign_in:begin_company_sign_in", ANYBODY, 201),
    Route("GET", "/api/sign-in/company/back", "company_sign_in:company_sign_in_back", ANYBODY, produces="text/html"),
    Route("POST", "/api/sign-in/company/session", "company_sign_in:finish_company_sign_in", ANYBODY, 201),
    Route("POST", "/api/sign-in/company/enrolment", "company_sign_in:enrol_company_sign_in", ANYBODY, 201),
    Route("GET", "/api/sign-in/provider", "sign_in_provider:sign_in_provider", Permission.MANAGE_SIGN_IN),
    Route("PUT", "/api/sign-in/provider", "sign_in_provider:put_sign_in_provider", Permission.MANAGE_SIGN_IN),
    Route("DELETE", "/api/sign-in/provider", "sign_in_provider:drop_sign_in_provider", Permission.MANAGE_SIGN_IN, 204),
    Route("GET", "/api/session", "session:who_am_i", SESSION),
    Route("DELETE", "/api/session", "session:sign_out", SESSION, 204),
    Route("DELETE", "/api/sessions", "session:sign_out_everywhere", SIGNED_IN, 204),
    Route("GET", "/api/me/sessions", "second_factor:my_sessions", SIGNED_IN),
    Route("DELETE", "/api/me/sessions/{session_id:int}", "second_factor:end_mine", SIGNED_IN, 204),
    Route("GET", F, "second_factor:mine", SIGNED_IN),
    Route("POST", F, "second_factor:begin", SIGNED_IN, 201),
    Route("POST", f"{F}/confirm", "second_factor:confirm", SIGNED_IN),
    Route("POST", f"{F}/recovery-codes", "second_factor:renew", SIGNED_IN),
    Route("POST", f"{F}/off", "second_factor:turn_off", SIGNED_IN, 204),
    Route("DELETE", f"{U}/second-factor", "second_factor:take_away", Permission.MANAGE_USERS, 204),
    Route("POST", f"{U}/password-link", "second_factor:password_link", Permission.MANAGE_USERS, 201),
    Route("GET", f"{U}/sessions", "second_factor:sessions_of", Permission.MANAGE_USERS),
    Route("DELETE", f"{U}/sessions/{{session_id:int}}", "second_factor:end_of", Permission.MANAGE_USERS, 204),
    Route("GET", "/api/me/devices", "devices:list_devices", SIGNED_IN),
    Route("DELETE", D, "devices:forget", SIGNED_IN, 204),
    Route("PUT", f"{D}/key", "devices:put_key", SIGNED_IN, 204),
    Route("GET", f"{D}/key", "devices:get_key", SIGNED_IN),
    Route("PUT", "/api/me/password", "users:change_password", SIGNED_IN, 204),
    Route("GET", "/api/users", "users:list_users", Permission.MANAGE_TEAMS),
    Route("POST", "/api/users", "users:create_user", Permission.MANAGE_USERS, 201),
    Route("PATCH", U, "users:edit_user", Permission.MANAGE_USERS),
    Route("PUT", f"{U}/work", "users:edit_work", Permission.MANAGE_TEAMS),
    Route("PUT", f"{U}/password", "users:set_password", Permission.MANAGE_USERS, 204),
    Route("DELETE", f"{U}/sessions", "users:sign_out_user", Permission.MANAGE_USERS, 204),
    Route("GET", "/api/accounts", "accounts:list_accounts", Permission.MANAGE_USERS),
    Route("POST", "/api/accounts", "accounts:invite", Permission.MANAGE_USERS, 201),
    Route("GET", f"{U}/holdings", "accounts:holdings", Permission.MANAGE_USERS),
    Route("POST", f"{U}/switch-off", "accounts:switch_off", Permission.MANAGE_USERS),
    Route("GET", "/api/roles", "roles:list_roles", Permission.MANAGE_TEAMS),
    Route("POST", "/api/roles", "roles:create_role", Permission.MANAGE_USERS, 201),
    Route("PUT", "/api/roles/{role_id:int}", "roles:edit_role", Permission.MANAGE_USERS),
    Route("POST", "/api/roles/{role_id:int}/retire", "roles:retire_role", Permission.MANAGE_USERS, 204),
    Route("GET", "/api/keys", "keys:list_keys", Permission.MANAGE_USERS),
    Route("POST", "/api/keys", "keys:create_key", Permission.MANAGE_USERS, 201),
    Route("POST", "/api/keys/{key_id:int}/revoke", "keys:revoke_key", Permission.MANAGE_USERS),
    Route("GET", "/api/packs", "packs:list_packs", Permission.MANAGE_POLICIES),
    Route("GET", "/api/packs/uses", "packs:pack_uses", Permission.MANAGE_POLICIES),
    Route("POST", "/api/packs/{key:str}", "packs:add_pack", Permission.MANAGE_POLICIES, 201),
    Route("POST", "/api/packs/uses/{use_id:int}/undo", "packs:undo_pack", Permission.MANAGE_POLICIES),
    Route("GET", "/api/skills", "users:list_skills", Permission.MANAGE_TEAMS),
    Route("DELETE", "/api/skills/{skill_id:int}", "users:delete_skill", Permission.MANAGE_TEAMS, 204),
    Route("POST", "/api/teams", "users:create_team", Permission.MANAGE_TEAMS, 201),
    Route("PATCH", T, "users:rename_team", Permission.MANAGE_TEAMS),
    Route("PUT", f"{T}/members", "users:set_members", Permission.MANAGE_TEAMS),
    Route("GET", "/api/snapshot", "conversations:snapshot", Permission.READ_CONVERSATIONS),
    Route("GET", "/api/conversations", "conversations:list_conversations", Permission.READ_CONVERSATIONS),
    Route("GET", C, "conversations:get_conversation", Permission.READ_CONVERSATIONS),
    Route("GET", f"{C}/messages", "conversations:list_messages", Permission.READ_CONVERSATIONS),
    Route("POST", f"{C}/messages", "messages:send", Permission.SEND_MESSAGES, 202, SEND),
    Route("POST", f"{C}/notes", "conversations:add_note", Permission.WRITE_NOTES, 201),
    Route("PUT", f"{C}/pen", "leases:ask_pen", Permission.SEND_MESSAGES),
    Route("POST", f"{C}/pen/release", "leases:release_pen", Permission.SEND_MESSAGES, 204),
    Route("POST", f"{C}/help", "teamwork:ask_help", Permission.SEND_MESSAGES),
    Route("POST", f"{C}/help/close", "teamwork:close_help", Permission.SEND_MESSAGES),
    Route("POST", f"{C}/watch", "teamwork:watch", Permission.SUPERVISE, 204),
    Route("DELETE", f"{C}/watch", "teamwork:stop_watching", Permission.SUPERVISE, 204),
    Route("POST", f"{C}/intervene", "teamwork:intervene", Permission.SUPERVISE),
    Route("POST", f"{C}/mentions/done", "teamwork:mention_done", Permission.READ_CONVERSATIONS),
    Route("POST", "/api/me/hand-over", "teamwork:hand_over", Permission.TAKE_CONVERSATIONS),
    Route("POST", f"{C}/assign", "conversations:assign", Permission.ASSIGN_OTHERS),
    Route("POST", f"{C}/take", "conversations:take", Permission.TAKE_CONVERSATIONS),
    Route("POST", f"{C}/transfer", "routing:transfer", Permission.ASSIGN_OTHERS),
    Route("GET", f"{C}/decisions", "routing:decisions", Permission.READ_CONVERSATIONS),
    Route("POST", f"{OFFER}/accept", "routing:accept_offer", Permission.TAKE_CONVERSATIONS),
    Route("POST", f"{OFFER}/decline", "routing:decline_offer", Permission.TAKE_CONVERSATIONS),
    Route("POST", "/api/queue/next", "routing:take_next", Permission.TAKE_CONVERSATIONS),
    Route("POST", "/api/routing/try", "routing_trial:try_routing", Permission.MANAGE_ROUTING),
    Route("GET", "/api/routing/rules/uses", "routing_trial:rule_uses", Permission.MANAGE_ROUTING),
    Route("GET", f"{C}/clocks", "promises:case_clocks", Permission.READ_CONVERSATIONS),
    Route("POST", f"{C}/waiting-area", "promises:wait_for_area", Permission.TAKE_CONVERSATIONS),
    Route("POST", f"{C}/waiting-area/done", "promises:back_from_area", Permission.TAKE_CONVERSATIONS),
    Route("POST", f"{C}/resolve", "conversations:resolve", Permission.RESOLVE),
    Route("POST", f"{C}/reopen", "conversations:reopen", Permission.RESOLVE),
    Route("POST", f"{C}/read", "conversations:mark_read", Permission.READ_CONVERSATIONS),
    Route("PUT", f"{C}/draft", "conversations:put_draft", Permission.READ_CONVERSATIONS),
    Route("POST", f"{C}/tags", "tags:change_tags", Permission.TAG_CONVERSATIONS),
    Route("POST", f"{C}/priority", "work:set_priority", Permission.TAKE_CONVERSATIONS),
    Route("POST", "/api/conversations/many", "work:change_many", Permission.READ_CONVERSATIONS),
    Route("POST", f"{C}/unresolve", "work:undo_resolve", Permission.RESOLVE),
    Route("POST", f"{C}/snooze", "work:put_away", Permission.TAKE_CONVERSATIONS),
    Route("POST", f"{C}/wake", "work:wake", Permission.TAKE_CONVERSATIONS),
    Route("POST", f"{K}/block", "work:block", Permission.BLOCK_CONTACTS),
    Route("POST", f"{K}/unblock", "work:unblock", Permission.BLOCK_CONTACTS),
    Route("GET", "/api/conversations/find", "saved_views:find_by_filter", Permission.READ_CONVERSATIONS),
    Route("GET", "/api/saved-views/counts", "saved_views:view_counts", Permission.READ_CONVERSATIONS),
    Route("POST", "/api/saved-views", "saved_views:create_view", Permission.READ_CONVERSATIONS, 201),
    Route("PUT", "/api/saved-views/{view_id:int}", "saved_views:change_view", Permission.READ_CONVERSATIONS),
    Route("DELETE", "/api/saved-views/{view_id:int}", "saved_views:delete_view", Permission.READ_CONVERSATIONS, 204),
    Route("PUT", "/api/me/view-order", "saved_views:order_views", Permission.READ_CONVERSATIONS),
    Route("GET", "/api/voids", "work:voids", Permission.REVIEW_VOIDS),
    Route("POST", "/api/voids/{episode_id:int}", "work:review_void", Permission.REVIEW_VOIDS, 204),
    Route("POST", "/api/tags", "tags:create", Permission.MANAGE_TAGS, 201),
    Route("PUT", "/api/tags/{tag_id:int}", "tags:change", Permission.MANAGE_TAGS),
    Route("GET", "/api/tags/uses", "tags:tag_uses", Permission.MANAGE_TAGS),
    Route("POST", "/api/tags/{tag_id:int}/merge", "tags:merge_tag", Permission.MANAGE_TAGS),
    Route("PUT", "/api/tags/order", "tags:order_tags", Permission.MANAGE_TAGS, 204),
    Route("GET", K, "contacts:get_contact", Permission.READ_CONVERSATIONS),
    Route("PATCH", K, "contacts:edit_contact", Permission.EDIT_CONTACTS),
    Route("GET", "/api/contacts", "customers:find_contacts", Permission.READ_CONVERSATIONS),
    Route("POST", "/api/contacts/import", "customers:import_contacts", Permission.IMPORT_CONTACTS),
    Route("GET", f"{K}/chats", "chats:imported_chats", Permission.READ_CONVERSATIONS),
    Route("POST", "/api/chat-imports", "chats:open_import", Permission.IMPORT_CONTACTS, 201),
    Route("GET", "/api/chat-imports/baseline", "chats:imported_baseline", Permission.IMPORT_CONTACTS),
    Route(
        "POST",
        "/api/chat-imports/{import_id:int}/messages",
        "chats:add_lines",
        Permission.IMPORT_CONTACTS,
        max_body=4 * MAX_BODY,
    ),
    Route("DELETE", "/api/chat-imports/{import_id:int}", "chats:undo_import", Permission.IMPORT_CONTACTS, 204),
    Route("GET", f"{K}/history", "customers:contact_history", Permission.READ_CONVERSATIONS),
    Route("POST", f"{K}/marketing", "customers:set_marketing", Permission.EDIT_CONTACTS),
    Route("POST", "/api/contact-fields", "customers:create_contact_field", Permission.MANAGE_CONTACT_FIELDS, 201),
    Route(
        "PUT", "/api/contact-fields/{field_id:int}", "customers:change_contact_field", Permission.MANAGE_CONTACT_FIELDS
    ),
    Route("POST", "/api/conversations", "customers:start_conversation", Permission.SEND_TEMPLATES, 202, SEND),
    Route("GET", f"{C}/case", "customers:case_record", Permission.READ_CONVERSATIONS),
    Route("POST", f"{C}/calls", "customers:note_call", Permission.WRITE_NOTES, 201),
    Route("GET", f"{K}/export", "privacy:export", Permission.EXPORT, produces="application/zip"),
    Route("POST", f"{K}/data-requests", "data_requests:ask", Permission.WRITE_NOTES, 201),
    Route("GET", "/api/data-requests", "data_requests:listed", Permission.HANDLE_DATA_REQUESTS),
    Route("POST", "/api/data-requests/{request_id:int}/close", "data_requests:close", Permission.HANDLE_DATA_REQUESTS),
    Route("POST", f"{K}/erase", "privacy:erase", Permission.ERASE_CONTACTS),
    Route("POST", f"{K}/merge", "contacts:merge", Permission.MERGE_CONTACTS),
    Route("POST", f"{K}/unmerge", "contacts:unmerge", Permission.MERGE_CONTACTS),
    Route("POST", f"{K}/different", "contacts:tell_apart", Permission.MERGE_CONTACTS),
    Route("GET", M, "message_info:info", Permission.READ_CONVERSATIONS),
    Route("POST", f"{M}/retry", "messages:retry", Permission.SEND_MESSAGES, 202, SEND),
    Route("POST", f"{M}/holding", "promises:mark_holding", Permission.SEND_MESSAGES),
    Route("POST", f"{M}/needs-answer", "promises:needs_answer", Permission.TAKE_CONVERSATIONS),
    Route("POST", f"{M}/cards", "privacy:cards", Permission.SEE_CARD_NUMBERS),
    Route("POST", f"{M}/reaction", "messages:react", Permission.SEND_MESSAGES, 202, SEND),
    Route("POST", "/api/media", "media:upload", Permission.SEND_MESSAGES, 201, MEDIA, None),
    Route("GET", "/api/media/{media_id:int}", "media:download", Permission.READ_CONVERSATIONS, 200, MEDIA),
    Route("GET", "/api/media/{media_id:int}/verdict", "media:verdict", Permission.SEND_MESSAGES, 200, MEDIA),
    Route("POST", "/api/media/{media_id:int}/saved", "media:note", Permission.SAVE_MEDIA, 204, MEDIA),
    Route("GET", "/api/templates", "templates:list_templates", Permission.READ_CONVERSATIONS),
    Route("GET", "/api/templates/drafts", "template_drafts:list_drafts", Permission.MANAGE_TEMPLATES),
    Route("POST", "/api/templates/drafts", "template_drafts:create_draft", Permission.MANAGE_TEMPLATES, 201),
    Route("PUT", X, "template_drafts:change_draft", Permission.MANAGE_TEMPLATES),
    Route("DELETE", X, "template_drafts:delete_draft", Permission.MANAGE_TEMPLATES, 204),
    Route("POST", f"{X}/submit", "template_drafts:submit_draft", Permission.MANAGE_TEMPLATES),
    Route("POST", f"{X}/return", "template_drafts:return_draft", Permission.MANAGE_TEMPLATES),
    Route("DELETE", Y, "template_drafts:delete_template", Permission.MANAGE_TEMPLATES, 204),
    Route("PUT", f"{Y}/bindings", "template_drafts:bind_template", Permission.MANAGE_TEMPLATES, 204),
    Route("POST", "/api/templates/sync", "templates:sync", Permission.MANAGE_TEMPLATES, 200, ("actions.templates",)),
    Route("GET", "/api/products", "products:find", Permission.READ_CONVERSATIONS),
    Route("GET", "/api/presence", "presence:roster", SIGNED_IN),
    Route("PUT", "/api/me/presence", "presence:declare_mine", SIGNED_IN),
    Route("GET", "/api/me/leaving", "presence:leaving", SIGNED_IN),
    Route("POST", "/api/me/leaving", "presence:leave", Permission.SEND_MESSAGES),
    Route("GET", "/api/me/shift-start", "presence:shift_start", SIGNED_IN),
    Route("GET", "/api/me/plan", "presence:my_plan", SIGNED_IN),
    Route("PUT", f"{U}/presence", "presence:declare_of", Permission.SET_PRESENCE_OF_OTHERS),
    Route("GET", f"{U}/presence", "presence:presence_history", Permission.SEE_COLLEAGUES_REPORTS),
    Route("GET", f"{U}/plan", "presence:plan_of", Permission.SET_PRESENCE_OF_OTHERS),
    Route("POST", f"{U}/plan", "presence:add_to_plan", Permission.SET_PRESENCE_OF_OTHERS, 201),
    Route("GET", "/api/plan", "presence:whole_plan", Permission.SET_PRESENCE_OF_OTHERS),
    Route("POST", "/api/plan", "presence:change_plan", Permission.SET_PRESENCE_OF_OTHERS),
    Route("DELETE", "/api/plan/{planned_id:int}", "presence:remove_from_plan", Permission.SET_PRESENCE_OF_OTHERS, 204),
    Route("GET", f"{U}/redistribution", "presence:redistribution", Permission.SET_PRESENCE_OF_OTHERS),
    Route("POST", f"{U}/absent", "presence:absent", Permission.SET_PRESENCE_OF_OTHERS),
    Route("GET", "/api/policies", "policies:list_policies", SIGNED_IN),
    Route("GET", f"{P}/history", "policies:history", Permission.MANAGE_TEAMS),
    Route("PUT", P, "policies:put", Permission.MANAGE_TEAMS),
    Route("POST", "/api/replays", "replay:start_replay", Permission.MANAGE_ROUTING, 202),
    Route("GET", "/api/replays", "replay:my_replays", Permission.MANAGE_ROUTING),
    Route("GET", R, "replay:replay_status", Permission.MANAGE_ROUTING),
    Route("GET", f"{R}/cases", "replay:replay_cases", Permission.MANAGE_ROUTING),
    Route("DELETE", R, "replay:forget_replay", Permission.MANAGE_ROUTING, 204),
    Route("POST", "/api/calendars", "policies:create_calendar", Permission.MANAGE_TEAMS, 201),
    Route("DELETE", H, "calendars:retire", Permission.MANAGE_TEAMS),
    Route("GET", f"{H}/holiday-news", "calendars:holiday_news", Permission.MANAGE_TEAMS),
    Route("POST", f"{H}/holiday-news", "calendars:decide_holidays", Permission.MANAGE_TEAMS),
    Route("POST", "/api/calendars/preview", "calendars:previewed", SIGNED_IN),
    Route("GET", "/api/holiday-countries", "calendars:countries", SIGNED_IN),
    Route("GET", "/api/holiday-countries/{country:str}", "calendars:places", SIGNED_IN),
    Route("POST", "/api/alerts/acknowledge", "alerts:acknowledge_many", Permission.READ_CONVERSATIONS),
    Route("POST", "/api/alerts/{alert_id:int}/acknowledge", "alerts:acknowledge", Permission.READ_CONVERSATIONS),
    Route("GET", "/api/alerts/{alert_id:int}/conversations", "alerts:conversations", Permission.READ_CONVERSATIONS),
    Route("POST", "/api/quick-replies", "answers:create_quick_reply", Permission.SEND_MESSAGES, 201),
    Route("GET", "/api/quick-replies/uses", "answers:quick_reply_uses", Permission.SEND_MESSAGES),
    Route("PUT", Q, "answers:change_quick_reply", Permission.SEND_MESSAGES),
    Route("GET", "/api/quick-replies/everybodys-uses", "answers:everybodys_uses", Permission.MANAGE_ANSWERS),
    Route("PUT", "/api/quick-replies", "answers:put_many_replies", Permission.MANAGE_ANSWERS),
    Route("POST", f"{Q}/used", "answers:use_quick_reply", Permission.SEND_MESSAGES, 204),
    Route("GET", f"{Q}/files", "answers:quick_reply_files", Permission.SEND_MESSAGES),
    Route("POST", "/api/macros", "answers:create_macro", Permission.SEND_MESSAGES, 201),
    Route("PUT", "/api/macros/{macro_id:int}", "answers:change_macro", Permission.SEND_MESSAGES),
    Route("POST", f"{C}/macros", "answers:run_macro", Permission.SEND_MESSAGES),
    Route("POST", f"{C}/scheduled", "answers:schedule", Permission.SEND_MESSAGES, 201),
    Route("PUT", S, "answers:edit_scheduled", Permission.SEND_MESSAGES),
    Route("POST", f"{S}/cancel", "answers:cancel_scheduled", Permission.SEND_MESSAGES),
    Route("POST", f"{S}/send", "answers:send_scheduled", Permission.SEND_MESSAGES),
    Route("GET", "/api/search", "search:search", Permission.READ_CONVERSATIONS, 200, ("store.search",)),
    Route("GET", "/api/check", "checking:check", Permission.READ_CONVERSATIONS),
    Route("GET", "/api/check/{part:int}", "checking:part", Permission.READ_CONVERSATIONS),
    Route("POST", "/api/check", "checking:differs", Permission.READ_CONVERSATIONS),
    Route("GET", "/api/board", "board:live_board", Permission.SEE_REPORTS),
    Route("GET", "/api/wallboard", "wallboard:wallboard", Permission.SEE_WALLBOARD),
    Route("GET", "/api/metrics/cost", "metrics_cost:cost", Permission.SEE_COLLEAGUES_REPORTS),
    Route("GET", "/api/metrics/delivery", "metrics_delivery:delivery_health", Permission.SEE_COLLEAGUES_REPORTS),
    Route("GET", "/api/metrics/nps", "metrics_nps:nps", Permission.SEE_REPORTS),
    Route("GET", "/api/metrics/people", "metrics_people:people_time", Permission.SEE_REPORTS),
    Route("GET", "/api/board/at", "levels:board_then", Permission.SEE_REPORTS),
    Route("GET", "/api/metrics/levels", "levels:level_series", Permission.SEE_REPORTS),
    Route("GET", "/api/metrics/{metric:str}", "metrics:figure", Permission.SEE_REPORTS),
    Route("GET", "/api/metrics/{metric:str}/cases", "metrics:metric_cases", Permission.SEE_REPORTS),
    Route("GET", "/api/metrics/{metric:str}/series", "metrics:metric_series", Permission.SEE_REPORTS),
    Route("GET", "/api/saved-reports", "saved_reports:list_saved", Permission.SEE_REPORTS),
    Route("PUT", "/api/saved-reports", "saved_reports:keep_report", Permission.SEE_REPORTS),
    Route("DELETE", "/api/saved-reports/{report_id:int}", "saved_reports:forget_report", Permission.SEE_REPORTS),
    Route("GET", "/api/report-schedules", "report_schedules:list_schedules", Permission.EXPORT),
    Route("POST", "/api/report-schedules", "report_schedules:make_schedule", Permission.EXPORT),
    Route("PUT", "/api/report-schedules/{schedule_id:int}", "report_schedules:change_schedule", Permission.EXPORT),
    Route("DELETE", "/api/report-schedules/{schedule_id:int}", "report_schedules:end_schedule", Permission.EXPORT),
    Route("POST", "/api/report-schedules/{schedule_id:int}/run", "report_schedules:run_schedule", Permission.EXPORT),
    Route("GET", "/api/service", "health:service", SIGNED_IN),
    Route("GET", "/api/health", "health:health", Permission.SEE_HEALTH),
    Route("GET", "/api/numbers", "numbers:list_numbers", Permission.MANAGE_NUMBERS),
    Route("POST", "/api/numbers", "numbers:connect_number", Permission.MANAGE_NUMBERS, 201),
    Route("POST", "/api/numbers/check", "numbers:check_candidate", Permission.MANAGE_NUMBERS),
    Route("PATCH", N, "numbers:name_number", Permission.MANAGE_NUMBERS),
    Route("POST", f"{N}/check", "numbers:check_number", Permission.MANAGE_NUMBERS),
    Route("POST", f"{N}/subscribe", "numbers:subscribe_number", Permission.MANAGE_NUMBERS),
    Route("POST", f"{N}/register", "numbers:register_number", Permission.MANAGE_NUMBERS),
    Route("PUT", f"{N}/token", "numbers:renew_token", Permission.MANAGE_NUMBERS),
    Route("POST", f"{N}/tests", "numbers:test_number", Permission.MANAGE_NUMBERS, 201),
    Route("GET", f"{N}/tests/{{trip_id:str}}", "numbers:follow_test", Permission.MANAGE_NUMBERS),
    Route("POST", f"{N}/pause", "numbers:pause_number", Permission.MANAGE_NUMBERS),
    Route("POST", f"{N}/resume", "numbers:resume_number", Permission.MANAGE_NUMBERS),
    Route("GET", "/api/audit", "audit:find_entries", Permission.SEE_AUDIT),
    Route("GET", "/api/audit/state", "audit:chain_state", Permission.SEE_AUDIT),
    Route("POST", "/api/audit/verify", "audit:verify_chain", Permission.SEE_AUDIT),
    Route("GET", "/api/audit/csv", "audit:audit_csv", Permission.SEE_AUDIT, produces="text/csv"),
    Route("POST", "/api/exports", "audit:tell_export", Permission.EXPORT, 204),
    Route("GET", W, "reviews:review", _LOOKS_BACK),
    Route("POST", f"{W}/decisions", "reviews:decide", _LOOKS_BACK, 201),
    Route("PUT", "/api/reviews/decisions/{decision_id:int}", "reviews:change_decision", _LOOKS_BACK),
    Route("DELETE", "/api/reviews/decisions/{decision_id:int}", "reviews:delete_decision", _LOOKS_BACK, 204),
    Route("GET", "/api/coaching", "coaching:coached", Permission.SEE_REPORTS),
    Route("GET", "/api/coaching/{week:date}", "coaching:coaching_week", _LOOKS_BACK),
    Route("PUT", "/api/coaching/{week:date}/{agent_id:int}/{case_number:int}", "coaching:mark_case", _LOOKS_BACK),
    Route("POST", "/api/coaching/scores/{score_id:int}/seen", "coaching:score_seen", Permission.SEE_REPORTS, 204),
    Route("GET", "/api/parked", "parked:list_parked", Permission.REPLAY_DELIVERIES),
    Route("POST", "/api/parked/{parked_id:int}/replay", "parked:replay", Permission.REPLAY_DELIVERIES, 202),
)


def live() -> tuple[Route, ...]:
    """The lines whose actions exist."""
    return tuple(route for route in ROUTES if not _missing(route))


def waiting() -> dict[str, tuple[str, ...]]:
    """`METHOD path` of the lines that are not live, and the modules they wait for."""
    return {f"{route.method} {route.path}": missing for route in ROUTES if (missing := _missing(route))}


def _missing(route: Route) -> tuple[str, ...]:
    return tuple(name for name in route.needs if find_spec(f"backend_gateway.{name}") is None)
