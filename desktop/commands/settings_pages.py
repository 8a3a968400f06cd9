"""The pages of the settings window, and a command for each. WHO BUILDS A PAGE ADDS ONE LINE HERE.

Read by the registry (palette, menus) and by `desktop.views.settings`, which imports a page's class when it is opened
first. Titles are marked here and translated where they are shown (context `Commands`).
"""

from collections.abc import Callable
from typing import Literal

from msgspec import Struct

from desktop.commands.command import Command, Context, When, mark
from desktop.commands.conditions import ADMINS_ONLY, signed_in
from protocol.people import User
from protocol.rules.permissions import Permission, can

PageGroup = Literal["company", "people", "work", "automation"]


class PageEntry(Struct, frozen=True, kw_only=True):
    """One page. `words`: what else it is found by (folded); `place`: `module:Class` of its `SettingsPage`.

    `labels`: what stands on it, as (context, source text) of the translations: found in the language in force.
    """

    key: str
    group: PageGroup
    icon: str
    title: str
    words: tuple[str, ...] = ()
    labels: tuple[tuple[str, str], ...] = ()
    permission: Permission
    place: str


PAGES: tuple[PageEntry, ...] = (
    PageEntry(
        key="sla", group="work", icon="timer", title=mark("Objetivos de SLA"), permission=Permission.MANAGE_POLICIES,
        place="desktop.views.settings.sla.page:SlaPage",
        words=("plazo", "primera respuesta", "promesa", "escalera", "aviso", "reasignar", "vencer", "prazo", "metas",
               "escalar", "deadline", "first response", "promise", "ladder", "escalation", "targets", "zona horaria"),
        labels=(("Sla", "Primera respuesta"), ("Sla", "Resolución"), ("Sla", "Promesa"),
                ("Sla", "Fuera de horario"), ("Sla", "Escalera"), ("MoreSection", "Zona horaria"),
                ("MoreSection", "Frases que piden un momento")),
    ),
    PageEntry(
        key="hours", group="company", icon="calendar-clock", title=mark("Horarios y festivos"),
        permission=Permission.MANAGE_TEAMS, place="desktop.views.settings.hours.page:HoursPage",
        words=("calendario", "zona horaria", "feriados", "pausa", "almuerzo", "comida", "cierre", "dias", "hours",
               "holidays", "calendar", "time zone", "lunch", "horario", "feriados", "fuso"),
    ),
    PageEntry(
        key="pauses", group="people", icon="clock-3", title=mark("Pausas y gracia"),
        permission=Permission.MANAGE_POLICIES,
        place="desktop.views.settings.pauses.page:PausesPage",
        words=("motivos de pausa", "comida", "almuerzo", "descanso", "presencia", "bloqueada", "inactividad", "pausas",
               "almoco", "presenca", "away", "break", "lunch", "presence", "idle", "locked", "grace"),
        labels=(("Pauses", "Motivos de pausa"), ("PausesPage", "Pantalla bloqueada"),
                ("PausesPage", "Conexión perdida")),
    ),
    PageEntry(
        key="resolving", group="work", icon="circle-check", title=mark("Cierre de casos"),
        permission=Permission.MANAGE_POLICIES, place="desktop.views.settings.resolving:ResolvingPage",
        words=("resolver", "resultado", "venta", "moneda", "resumen", "etiquetas obligatorias", "motivos", "intentos",
               "encerramento", "resultado", "venda", "outcome", "sale", "currency", "summary", "required tags", "void"),
        labels=(("Closing", "El sí del cliente, o un resumen"), ("ResolvingPage", "Moneda de las ventas"),
                ("ResolvingPage", "Etiquetas obligatorias"), ("ResolvingPage", "Motivos para que no cuente")),
    ),
    PageEntry(
        key="company", group="company", icon="building-2", title=mark("Empresa y voz"),
        permission=Permission.MANAGE_POLICIES, place="desktop.views.settings.company:CompanyPage",
        words=("nombre", "moneda", "zona horaria", "trato", "usted", "tuteo", "voseo", "tono", "empresa", "fuso",
               "moeda", "nome", "tratamento", "company", "name", "currency", "time zone", "voice", "tone"),
        labels=(("CompanyPage", "Trato al cliente"), ("CompanyPage", "Moneda"), ("CompanyPage", "Zona horaria")),
    ),
    PageEntry(
        key="measures", group="company", icon="chart-column", title=mark("Cómo se mide"),
        permission=Permission.MANAGE_POLICIES, place="desktop.views.settings.measures:MeasuresPage",
        words=("cifras", "metricas", "definiciones", "conversion", "oportunidad", "meta", "reabierto", "fcr", "medidas",
               "conversao", "reaberto", "oportunidade", "metrics", "measures", "definitions", "lead", "goal"),
        labels=(("MeasuresPage", "Reabierto"), ("MeasuresPage", "Resuelto a la primera"),
                ("MeasuresPage", "Tiempo de atención"), ("MeasuresPage", "Oportunidades y su meta")),
    ),
    PageEntry(
        key="security", group="company", icon="shield-check", title=mark("Seguridad"),
        permission=Permission.MANAGE_USERS,
        place="desktop.views.settings.security:SecurityPage",
        words=("dos pasos", "2fa", "totp", "codigo", "contrasena", "sesion", "redes", "ip", "senha", "sessao",
               "seguranca", "security", "password", "session", "network", "two-step"),
        labels=(("SecurityPage", "Verificación en dos pasos"), ("SecurityPage", "Sesiones y contraseñas"),
                ("SecurityPage", "Redes desde las que se entra")),
    ),
    PageEntry(
        key="company_sign_in", group="company", icon="log-in", title=mark("Cuenta de la empresa"),
        permission=Permission.MANAGE_SIGN_IN, place="desktop.views.settings.sign_in.page:CompanySignInPage",
        words=("sso", "openid", "oidc", "google", "microsoft", "entra", "okta", "azure", "entrar", "login", "sign-in",
               "conta da empresa", "company account", "single sign-on"),
        labels=(("CompanySignIn", "Conectar un proveedor"), ("CompanySignIn", "Con contraseña entra")),
    ),
    PageEntry(
        key="audit", group="company", icon="scroll-text", title=mark("Registro de auditoría"),
        permission=Permission.SEE_AUDIT,
        place="desktop.views.settings.audit.page:AuditPageView",
        words=("bitacora", "quien", "historial", "auditoria", "registro", "exportar", "accesos", "sello", "cadena",
               "audit", "log", "who", "history", "chain", "quem", "trilha"),
        labels=(("Audit", "Lecturas de supervisión"), ("Audit", "Desde dónde"), ("Audit", "Exportar CSV")),
    ),
    PageEntry(
        key="health", group="company", icon="activity", title=mark("Salud"), permission=Permission.SEE_HEALTH,
        place="desktop.views.settings.health:HealthPage",
        words=("estado", "servicio", "servidor", "copia de seguridad", "respaldo", "diagnostico", "version",
               "acerca de", "disco", "certificado", "saude", "backup", "health", "status", "about", "diagnostics"),
        labels=(("Health", "Cómo está el servicio"), ("Health", "Versiones"), ("Health", "Copia de seguridad")),
    ),
    PageEntry(
        key="closed_window", group="work", icon="layout-template", title=mark("Ventana cerrada"),
        permission=Permission.MANAGE_POLICIES, place="desktop.views.settings.closed_window:ClosedWindowPage",
        words=("plantilla", "24 h", "precio", "costo", "hsm", "modelo", "preco", "janela fechada", "template", "price",
               "closed window", "reengage"),
        labels=(("ClosedWindow", "Plantilla"), ("ClosedWindow", "Lo que cobra Meta por mensaje entregado")),
    ),
    PageEntry(
        key="numbers", group="company", icon="smartphone", title=mark("Números de WhatsApp"),
        permission=Permission.MANAGE_NUMBERS, place="desktop.views.settings.numbers.page:NumbersPage",
        words=("token", "meta", "waba", "conectar", "telefono", "webhook", "calidad", "limite", "pausar", "pin",
               "registrar", "coexistencia", "prueba", "canario", "mover", "numeros", "conectar numero",
               "numbers", "connect", "phone", "quality", "pause"),
        labels=(("Numbers", "Conectar un número"), ("Numbers", "Token de acceso"),
                ("Numbers", "Dirección de avisos"), ("Numbers", "Mensaje de prueba cada pocos minutos")),
    ),
    PageEntry(
        key="costs", group="company", icon="receipt", title=mark("Costo de WhatsApp"),
        permission=Permission.MANAGE_POLICIES,
        place="desktop.views.settings.costs.page:CostsPage",
        words=("precio", "presupuesto", "gasto", "mensajes gratis", "meta", "factura", "moneda", "custo", "orcamento",
               "preco", "gratis", "cost", "price", "budget", "free messages", "allowance", "spending"),
        labels=(("Costs", "Precios de Meta"), ("Costs", "Presupuesto al mes"),
                ("Costs", "Mensajes de servicio gratis")),
    ),
    PageEntry(
        key="tags", group="work", icon="tag", title=mark("Etiquetas y motivos"), permission=Permission.MANAGE_TAGS,
        place="desktop.views.settings.tags.page:TagsPage",
        words=("etiqueta", "motivo", "color", "unir", "archivar", "renombrar", "orden", "marcas", "etiquetas",
               "motivos", "cor", "tags", "labels", "reasons", "merge", "archive", "rename", "colour"),
        labels=(("TagsPage", "Motivos"), ("TagsPage", "Archivadas")),
    ),
    PageEntry(
        key="answers", group="work", icon="zap", title=mark("Respuestas y macros"),
        permission=Permission.MANAGE_ANSWERS, place="desktop.views.settings.answers.page:AnswersPage",
        words=("atajo", "texto", "importar", "exportar", "csv", "json", "macro", "respostas rapidas", "atalho",
               "quick replies", "canned", "import", "export", "macros", "shortcuts"),
        labels=(("AnswersPage", "Importar"), ("AnswersPage", "Exportar"), ("AnswersPage", "Usos en 30 días")),
    ),
    PageEntry(
        key="templates", group="work", icon="layout-template", title=mark("Plantillas"),
        permission=Permission.MANAGE_TEMPLATES, place="desktop.views.settings.templates.page:TemplatesPage",
        words=("hsm", "meta", "aprobacion", "encabezado", "botones", "carrusel", "variables", "idioma", "borrador",
               "visto bueno", "modelos", "aprovacao", "rascunho", "templates", "approval", "drafts", "carousel"),
        labels=(("TemplatesPage", "Borradores"), ("TemplatesPage", "En Meta"),
                ("TemplatesPage", "Otra persona la revisa antes que Meta")),
    ),
    PageEntry(
        key="packs", group="work", icon="package", title=mark("Paquetes de inicio"),
        permission=Permission.MANAGE_POLICIES, place="desktop.views.settings.packs.page:PacksPage",
        words=("ventas", "soporte", "cobranza", "logistica", "educacion", "salud", "ejemplos", "pacotes iniciais",
               "vendas", "cobranca", "starter packs", "sales", "support", "collections", "logistics", "education"),
        labels=(("PacksPage", "Plantillas"), ("PacksPage", "Añadidos")),
    ),
    PageEntry(
        key="keys", group="company", icon="key-round", title=mark("Claves de API"), permission=Permission.MANAGE_USERS,
        place="desktop.views.settings.keys.page:KeysPage",
        words=("api", "token", "integracion", "programa", "bearer", "revocar", "chaves de api", "integracao",
               "api keys", "integration", "revoke", "developer"),
        labels=(("Keys", "Nueva clave"), ("Keys", "Revocadas y vencidas"), ("Keys", "Consultas por minuto")),
    ),
    PageEntry(
        key="data_requests", group="company", icon="shield-check", title=mark("Solicitudes de datos"),
        permission=Permission.HANDLE_DATA_REQUESTS, place="desktop.views.settings.data_requests:DataRequestsPage",
        words=("privacidad", "derechos", "arco", "acceso", "rectificar", "borrar", "oposicion", "plazo", "lgpd", "rgpd",
               "gdpr", "solicitacoes de dados", "privacidade", "data requests", "privacy", "subject access"),
        labels=(("DataRequests", "Por responder"), ("DataRequests", "Respondidas en el último año")),
    ),
    PageEntry(
        key="about", group="company", icon="info", title=mark("Acerca de y versiones"),
        permission=Permission.SEE_HEALTH, place="desktop.views.settings.about:AboutPage",
        words=("acerca", "version", "actualizar", "licencias", "carpeta", "diagnostico", "sobre", "licencas", "versao",
               "about", "updates", "licences", "licenses", "data folder", "diagnostics"),
        labels=(("AboutPage", "Licencias"), ("AboutPage", "Datos en este equipo")),
    ),
    PageEntry(
        key="surveys", group="work", icon="star", title=mark("Encuestas"), permission=Permission.MANAGE_POLICIES,
        place="desktop.views.settings.surveys.page:SurveyPage",
        words=("csat", "nps", "satisfaccion", "pregunta", "nota", "pesquisas", "satisfacao", "surveys", "satisfaction",
               "feedback", "score", "rating"),
        labels=(("Survey", "Satisfacción (CSAT)"), ("Survey", "Recomendación (NPS)"),
                ("Survey", "Gracias, si la nota es buena")),
    ),
    PageEntry(
        key="automatic", group="automation", icon="bot", title=mark("Respuestas automáticas"),
        permission=Permission.MANAGE_POLICIES, place="desktop.views.settings.automatic.page:AutomaticPage",
        words=("bienvenida", "fuera de horario", "ausencia", "festivo", "cola", "mensaje", "boas-vindas", "ausente",
               "feriado", "fila", "welcome", "away", "holiday", "queue", "automatic replies", "auto reply"),
        labels=(("Automatic", "Bienvenida"), ("Automatic", "Fuera de horario"), ("Automatic", "Festivo"),
                ("Automatic", "En la cola")),
    ),
    PageEntry(
        key="teams", group="people", icon="users", title=mark("Equipos"), permission=Permission.MANAGE_TEAMS,
        place="desktop.views.settings.teams.page:TeamsPage",
        words=("reparto", "cola", "capacidad", "oferta", "apoyo", "desborde", "turnos", "miembros", "area", "setor",
               "equipes", "teams", "queue", "capacity", "overflow", "offers", "members", "departamento"),
    ),
    PageEntry(
        key="people", group="people", icon="user", title=mark("Personas y turnos"), permission=Permission.MANAGE_TEAMS,
        place="desktop.views.settings.people.page:PeoplePage",
        words=("turno", "ausencia", "vacaciones", "plantao", "capacidad", "habilidad", "nivel", "plan", "semana",
               "pessoas", "turnos", "people", "shifts", "absence", "skills", "capacity", "on call", "agente"),
    ),
    PageEntry(
        key="accounts", group="people", icon="user-cog", title=mark("Usuarios"), permission=Permission.MANAGE_USERS,
        place="desktop.views.settings.accounts.page:AccountsPage",
        words=("persona", "invitar", "invitacion", "cuenta", "desactivar", "baja", "contrasena", "codigo", "correo",
               "usuarios", "convidar", "convite", "conta", "desativar", "senha", "users", "invite", "account",
               "deactivate", "password"),
        labels=(("Accounts", "Invitar"), ("Accounts", "Desactivar…"), ("Accounts", "Código para otra contraseña"),
                ("Accounts", "Cerrar sus sesiones")),
    ),
    PageEntry(
        key="roles", group="people", icon="shield-check", title=mark("Roles y permisos"),
        permission=Permission.MANAGE_USERS, place="desktop.views.settings.roles.page:RolesPage",
        words=("permiso", "puede", "ver", "visibilidad", "copiar", "roles", "permissions", "may", "sight", "papeis",
               "permissoes", "papel", "visibilidade"),
    ),
    PageEntry(
        key="guard", group="work", icon="shield-check", title=mark("Guardia del redactor"),
        permission=Permission.MANAGE_POLICIES, place="desktop.views.settings.guard:GuardPage",
        words=("nosotros", "yo", "voz", "avisos", "variables", "guard", "voice", "we", "aviso", "nos"),
        labels=(("GuardPage", "La casa habla de «nosotros»"), ("GuardPage", "Siempre se revisa")),
    ),
    PageEntry(
        key="routing", group="work", icon="route", title=mark("Reglas de asignación"),
        permission=Permission.MANAGE_ROUTING, place="desktop.views.settings.routing.page:RoutingPage",
        words=("reparto", "cola", "equipo", "probar", "condiciones", "publicar", "routing", "rules", "regras",
               "atribuicao", "distribuicao", "que habria pasado", "what if", "replay"),
    ),
)  # fmt: skip


def visible_pages(me: User | None) -> list[PageEntry]:
    """What this person may open, in order."""
    return [page for page in PAGES if me is not None and can(me, page.permission)]


def _run(key: str) -> Callable[[Context], None]:
    def run(context: Context) -> None:
        context.ui.show_settings(key)

    return run


def _when(permission: Permission) -> When:
    def when(context: Context) -> str:
        me = context.session.store.me if context.session is not None else None
        return signed_in(context) or ("" if me is not None and can(me, permission) else ADMINS_ONLY)

    return when


def _company(context: Context) -> str:
    me = context.session.store.me if context.session is not None else None
    return signed_in(context) or ("" if visible_pages(me) else ADMINS_ONLY)


COMMANDS = (
    Command(
        id="settings.open", title=mark("Ajustes"), group="application", icon="settings", keys=("Ctrl+,",),
        aliases=("ajustes", "configuracion", "configuracoes", "settings", "empresa"), role="preferences",
        when=_company, secret=True, instead="settings.device", run=lambda context: context.ui.show_settings(),
    ),
    Command(
        id="settings.device", title=mark("Preferencias"), group="application", icon="monitor-smartphone",
        aliases=("idioma", "dispositivo", "aspecto", "ajustes", "preferencias", "preferences", "settings", "language",
                 "theme", "configuracoes"),
        run=lambda context: context.ui.show_preferences(),
    ),
    *(
        Command(
            id=f"settings.open_{page.key}", title=page.title, group="application", icon=page.icon,
            aliases=("ajustes", "settings", "configuracoes", *page.words), when=_when(page.permission),
            placements=("palette",), secret=True, run=_run(page.key),
        )
        for page in PAGES
    ),
)  # fmt: skip
