"""Routing made live: rules put conversations into queues, plans deal them, claims are fenced by the owner's version.

follow_queue --> intake (rules, a step of `following`) --> a team's queue
presence, capacity, hours, rules, resolve, messages --> workers/routing --> deal --> claim / offer / overflow
"""
