<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="es">
<context>
    <name>AboutPage</name>
    <message>
        <source>Relevo en este equipo</source>
        <translation>Relevo on this computer</translation>
    </message>
    <message>
        <source>Relevo en el servidor</source>
        <translation>Relevo on the server</translation>
    </message>
    <message>
        <source>Abrir carpeta</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>Datos en este equipo</source>
        <translation>Data on this computer</translation>
    </message>
    <message>
        <source>Copia cifrada de lo que puedes ver y lo que aún no se envía. {0}</source>
        <translation>Encrypted copy of what you may see, and what is not sent yet. {0}</translation>
    </message>
    <message>
        <source>Licencias</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Relevo es Apache-2.0. Está hecho con esto, cada parte con su licencia.</source>
        <translation>Relevo is Apache-2.0. It is made of these, each part under its licence.</translation>
    </message>
    <message>
        <source>Parte</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Versión</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licencia</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Relevo {0}</source>
        <translation>Relevo {0}</translation>
    </message>
    <message>
        <source>{0}, datos {1}, arrancó {2}</source>
        <translation>{0}, data {1}, started {2}</translation>
    </message>
    <message>
        <source>Los dos llevan la misma versión.</source>
        <translation>Both have the same version.</translation>
    </message>
    <message>
        <source>Llevan versiones distintas: actualiza primero el servidor y después los equipos.</source>
        <translation>They have different versions: update the server first, then the computers.</translation>
    </message>
    <message>
        <source>Copiado: versiones y estado, sin nombres ni números.</source>
        <translation>Copied: versions and state, without names or numbers.</translation>
    </message>
</context>
<context>
    <name>AbsenceDialog</name>
    <message>
        <source>Ausente hoy</source>
        <translation>Absent today</translation>
    </message>
    <message>
        <source>Todo lo que tiene pasa a sus compañeros en un solo paso, como se ve aquí.</source>
        <translation>Everything they hold goes to colleagues in one step, as shown here.</translation>
    </message>
    <message>
        <source>Registrar y repartir</source>
        <translation>Record and redistribute</translation>
    </message>
    <message>
        <source>Compañero</source>
        <translation>Colleague</translation>
    </message>
    <message>
        <source>Elige a una persona</source>
        <translation>Choose a person</translation>
    </message>
    <message>
        <source>Motivo (solo lo ve quien supervisa)</source>
        <translation>Reason (only supervisors see it)</translation>
    </message>
    <message>
        <source>otra cola</source>
        <translation>another queue</translation>
    </message>
    <message>
        <source>la cola de {0}</source>
        <translation>the {0} queue</translation>
    </message>
    <message>
        <source>pasa a {0}</source>
        <translation>goes to {0}</translation>
    </message>
    <message>
        <source>De equipos que no ves</source>
        <translation>Of teams you do not see</translation>
    </message>
    <message>
        <source>vuelven a su cola: {0}</source>
        <translation>go back to their queue: {0}</translation>
    </message>
    <message>
        <source>No tiene conversaciones abiertas.</source>
        <translation>They have no open conversations.</translation>
    </message>
    <message>
        <source>la cola de su equipo</source>
        <translation>their team&apos;s queue</translation>
    </message>
    <message>
        <source>vuelve a {0}</source>
        <translation>goes back to {0}</translation>
    </message>
    <message>
        <source>queda primera en {0}</source>
        <translation>will be first in {0}</translation>
    </message>
    <message>
        <source>queda en el lugar {0} de {1}</source>
        <translation>will be number {0} in {1}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>en la cola: {0}</source>
        <translation>in the queue: {0}</translation>
    </message>
    <message>
        <source>No hay nada que repartir.</source>
        <translation>There is nothing to redistribute.</translation>
    </message>
    <message>
        <source>Algo cambió mientras tanto: revisa la lista nueva y confirma otra vez.</source>
        <translation>Something changed meanwhile: look at the new list and confirm again.</translation>
    </message>
    <message>
        <source>ya no era suya</source>
        <translation>was no longer theirs</translation>
    </message>
    <message>
        <source>iría a otro lado ahora</source>
        <translation>would go elsewhere now</translation>
    </message>
    <message>
        <source>llegó después</source>
        <translation>came later</translation>
    </message>
    <message numerus="yes">
        <source>y %n más</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Lo demás está hecho. Sin hacer, revisa y confirma otra vez:</source>
        <translation>The rest is done. Not done, check and confirm again:</translation>
    </message>
</context>
<context>
    <name>Accounts</name>
    <message>
        <source>Desactivada</source>
        <translation>Switched off</translation>
    </message>
    <message>
        <source>Invitación vencida</source>
        <translation>Invitation expired</translation>
    </message>
    <message>
        <source>Invitación hasta {0}</source>
        <translation>Invited until {0}</translation>
    </message>
    <message>
        <source>Todavía no entró</source>
        <translation>Has not signed in yet</translation>
    </message>
    <message>
        <source>Activa {0}</source>
        <translation>Active {0}</translation>
    </message>
    <message>
        <source>Todavía no eligió contraseña.</source>
        <translation>Has not chosen a password yet.</translation>
    </message>
    <message>
        <source>Entra con contraseña y código del teléfono.</source>
        <translation>Signs in with a password and a code from the phone.</translation>
    </message>
    <message>
        <source>Entra con contraseña, sin código del teléfono.</source>
        <translation>Signs in with a password, without a code from the phone.</translation>
    </message>
    <message>
        <source>Ahora no tiene ninguna sesión abierta.</source>
        <translation>Not signed in anywhere right now.</translation>
    </message>
    <message>
        <source>Sesiones abiertas: {0}.</source>
        <translation>Open sessions: {0}.</translation>
    </message>
    <message>
        <source>No tiene nada pendiente.</source>
        <translation>Has nothing pending.</translation>
    </message>
    <message>
        <source>conversaciones abiertas: {0}</source>
        <translation>open conversations: {0}</translation>
    </message>
    <message>
        <source>pospuestas: {0}</source>
        <translation>snoozed: {0}</translation>
    </message>
    <message>
        <source>mensajes programados: {0}</source>
        <translation>scheduled messages: {0}</translation>
    </message>
    <message>
        <source>Tiene {0}.</source>
        <translation>Has {0}.</translation>
    </message>
    <message>
        <source>Invitar a una persona</source>
        <translation>Invite somebody</translation>
    </message>
    <message>
        <source>Invitar</source>
        <translation>Invite</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Rol</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Correo con el que entra</source>
        <translation>E-mail to sign in with</translation>
    </message>
    <message>
        <source>Equipos</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Escribe su nombre.</source>
        <translation>Write their name.</translation>
    </message>
    <message>
        <source>Escribe su correo completo: con él entra.</source>
        <translation>Write the whole e-mail address: it is used to sign in.</translation>
    </message>
    <message>
        <source>Elige un rol.</source>
        <translation>Choose a role.</translation>
    </message>
    <message>
        <source>Código para {0}</source>
        <translation>Code for {0}</translation>
    </message>
    <message>
        <source>Mándaselo por un canal seguro. Con él elige su contraseña en la pantalla de entrada, en «Tengo un código de quien administra». Vale hasta {0}, una sola vez, y no se vuelve a mostrar.</source>
        <translation>Send it over a channel you trust. With it they choose their password where they sign in, under “I have a code from an administrator”. It works until {0}, once, and is not shown again.</translation>
    </message>
    <message>
        <source>Código</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Tu código para entrar a Relevo: {0} (vale hasta {1})</source>
        <translation>Your code to sign in to Relevo: {0} (works until {1})</translation>
    </message>
    <message>
        <source>Copiar</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Copiado</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>Sale de Relevo en este momento, en todos sus dispositivos, y no puede volver a entrar. Lo que hizo queda en la historia, y puedes activarla otra vez.</source>
        <translation>They are signed out of Relevo right now, on every device, and cannot sign in again. What they did stays in the history, and you can switch the account on again.</translation>
    </message>
    <message>
        <source>¿Desactivar a {0}?</source>
        <translation>Switch off {0}?</translation>
    </message>
    <message>
        <source>Desactivar</source>
        <translation>Switch off</translation>
    </message>
    <message>
        <source>Conversaciones abiertas</source>
        <translation>Open conversations</translation>
    </message>
    <message>
        <source>Conversaciones pospuestas</source>
        <translation>Snoozed conversations</translation>
    </message>
    <message>
        <source>Mensajes programados</source>
        <translation>Scheduled messages</translation>
    </message>
    <message>
        <source>Preguntar cuando llegue su hora</source>
        <translation>Ask when their time comes</translation>
    </message>
    <message>
        <source>Cancelarlos</source>
        <translation>Cancel them</translation>
    </message>
    <message>
        <source>A las colas de sus equipos</source>
        <translation>To the queues of their teams</translation>
    </message>
    <message>
        <source>A {0}</source>
        <translation>To {0}</translation>
    </message>
    <message>
        <source>Que salgan a nombre de {0}</source>
        <translation>Let them go out in the name of {0}</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Cuenta</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Nombre, correo, rol o equipo</source>
        <translation>Name, e-mail, role or team</translation>
    </message>
    <message>
        <source>Buscar personas</source>
        <translation>Search people</translation>
    </message>
    <message>
        <source>Activas</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Invitadas</source>
        <translation>Invited</translation>
    </message>
    <message>
        <source>Desactivadas</source>
        <translation>Switched off</translation>
    </message>
    <message>
        <source>Cuentas</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Reintentar</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Nadie aquí</source>
        <translation>Nobody here</translation>
    </message>
    <message>
        <source>Prueba con otra lista u otras palabras.</source>
        <translation>Try another list or other words.</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Es tu cuenta: tu contraseña y tus dispositivos están en Preferencias.</source>
        <translation>This is your account: your password and devices are in Preferences.</translation>
    </message>
    <message>
        <source>Entrará solo con la contraseña, y sus sesiones se cierran. Hazlo si perdió el teléfono y sus códigos de reserva, y si sabes que es esa persona quien lo pide.</source>
        <translation>They will sign in with the password alone, and their sessions end. Do it when they lost the phone and the recovery codes, and when you are sure who is asking.</translation>
    </message>
    <message>
        <source>¿Quitar el código del teléfono de {0}?</source>
        <translation>Remove the phone code of {0}?</translation>
    </message>
    <message>
        <source>Quitar</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Sale en todos sus dispositivos y vuelve a entrar con su contraseña.</source>
        <translation>They are signed out on every device and sign in again with their password.</translation>
    </message>
    <message>
        <source>¿Cerrar las sesiones de {0}?</source>
        <translation>End the sessions of {0}?</translation>
    </message>
    <message>
        <source>Cerrar sesiones</source>
        <translation>End sessions</translation>
    </message>
    <message>
        <source>{0} activas, {1} invitadas, {2} desactivadas</source>
        <translation>{0} active, {1} invited, {2} switched off</translation>
    </message>
    <message>
        <source>Rol y equipos…</source>
        <translation>Role and teams…</translation>
    </message>
    <message>
        <source>Desactivar…</source>
        <translation>Switch off…</translation>
    </message>
    <message>
        <source>Activar</source>
        <translation>Switch on</translation>
    </message>
    <message>
        <source>Quitar el código del teléfono</source>
        <translation>Remove the code from the phone</translation>
    </message>
    <message>
        <source>Cerrar sus sesiones</source>
        <translation>End their sessions</translation>
    </message>
    <message>
        <source>Otro código de invitación</source>
        <translation>Another invitation code</translation>
    </message>
    <message>
        <source>Código para otra contraseña</source>
        <translation>Code for another password</translation>
    </message>
</context>
<context>
    <name>AheadPanel</name>
    <message>
        <source>Agregar</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Agregar festivos de un país…</source>
        <translation>Add a country&apos;s holidays…</translation>
    </message>
    <message>
        <source>Ahora mismo</source>
        <translation>Right now</translation>
    </message>
    <message>
        <source>Festivos y excepciones</source>
        <translation>Holidays and exceptions</translation>
    </message>
    <message numerus="yes">
        <source>Ver el año entero (%n más)</source>
        <translation>
            <numerusform>Show the whole year (%n more)</numerusform>
            <numerusform>Show the whole year (%n more)</numerusform>
        </translation>
    </message>
    <message>
        <source>Ningún día distinto en los próximos doce meses.</source>
        <translation>No different day in the next twelve months.</translation>
    </message>
    <message>
        <source>Opciones de {0}</source>
        <translation>Options of {0}</translation>
    </message>
    <message>
        <source>Abrir con otro horario…</source>
        <translation>Open at other hours…</translation>
    </message>
    <message>
        <source>Trabajar como siempre</source>
        <translation>Work as usual</translation>
    </message>
    <message>
        <source>Cambiar…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Quitar</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Festivos oficiales de {0}</source>
        <translation>Official holidays of {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n en los próximos doce meses; si la lista cambia, se avisa.</source>
        <translation>
            <numerusform>%n in the next twelve months; you are told if the list changes.</numerusform>
            <numerusform>%n in the next twelve months; you are told if the list changes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlarmsCard</name>
    <message>
        <source>Alertas</source>
        <translation>Alerts</translation>
    </message>
    <message numerus="yes">
        <source>%n por atender</source>
        <translation>
            <numerusform>%n to own</numerusform>
            <numerusform>%n to own</numerusform>
        </translation>
    </message>
    <message>
        <source>Sin alertas</source>
        <translation>No alerts</translation>
    </message>
</context>
<context>
    <name>AlertAbout</name>
    <message>
        <source>Ya no espera nadie</source>
        <translation>Nobody waits any more</translation>
    </message>
    <message>
        <source>Lo que causó la alerta se resolvió.</source>
        <translation>What caused the alert was resolved.</translation>
    </message>
    <message>
        <source>Ver la lista de {0}</source>
        <translation>See the list of {0}</translation>
    </message>
    <message>
        <source>Sin conexión: lo que este dispositivo sabe de la cola.</source>
        <translation>Offline: what this device knows of the queue.</translation>
    </message>
    <message numerus="yes">
        <source>%n conversaciones</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
    <message>
        <source>espera {0}</source>
        <translation>waiting {0}</translation>
    </message>
</context>
<context>
    <name>AlertCard</name>
    <message>
        <source>Ya no hace falta</source>
        <translation>No longer needed</translation>
    </message>
    <message>
        <source>Tú te encargas</source>
        <translation>You own it</translation>
    </message>
    <message>
        <source>Se encarga {0}</source>
        <translation>{0} owns it</translation>
    </message>
    <message>
        <source>Me encargo</source>
        <translation>I own it</translation>
    </message>
    <message>
        <source>Me encargo de todas</source>
        <translation>I own them all</translation>
    </message>
    <message>
        <source>Abrir</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Abrir la siguiente</source>
        <translation>Open the next one</translation>
    </message>
    <message>
        <source>Ver los días</source>
        <translation>See the days</translation>
    </message>
    <message>
        <source>Ver el número</source>
        <translation>See the number</translation>
    </message>
    <message>
        <source>Ver el presupuesto</source>
        <translation>See the budget</translation>
    </message>
</context>
<context>
    <name>Alerts</name>
    <message>
        <source>Primera respuesta</source>
        <translation>First response</translation>
    </message>
    <message>
        <source>Siguiente respuesta</source>
        <translation>Next response</translation>
    </message>
    <message>
        <source>Resolución</source>
        <translation>Resolution</translation>
    </message>
    <message>
        <source>Respuesta fuera de horario</source>
        <translation>Out-of-hours response</translation>
    </message>
    <message>
        <source>Hora que prometimos</source>
        <translation>The time we stated</translation>
    </message>
    <message>
        <source>Respuesta prometida</source>
        <translation>Promised answer</translation>
    </message>
    <message>
        <source>Respuesta de otra área</source>
        <translation>Answer of another area</translation>
    </message>
    <message>
        <source>Por vencer</source>
        <translation>At risk</translation>
    </message>
    <message>
        <source>Vencida</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Sin movimiento</source>
        <translation>No movement</translation>
    </message>
    <message>
        <source>Piden ayuda</source>
        <translation>Help wanted</translation>
    </message>
    <message>
        <source>Recordatorio</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>Un mensaje programado no salió</source>
        <translation>A scheduled message was not sent</translation>
    </message>
    <message>
        <source>Alerta</source>
        <translation>Alert</translation>
    </message>
    <message>
        <source>{0} en {1}</source>
        <comment>what team</comment>
        <translation>{0} in {1}</translation>
    </message>
    <message>
        <source>la tiene {0}</source>
        <translation>{0} has it</translation>
    </message>
    <message>
        <source>Se decide en Ajustes, en Horarios y festivos</source>
        <translation>Decide in Settings, under Hours and holidays</translation>
    </message>
    <message>
        <source>No tiene agentes</source>
        <translation>It has no agents</translation>
    </message>
    <message>
        <source>Todos están fuera de turno</source>
        <translation>Everyone is off shift</translation>
    </message>
    <message>
        <source>Todos están ausentes hoy</source>
        <translation>Everyone is absent today</translation>
    </message>
    <message>
        <source>Todos perdieron la conexión</source>
        <translation>Everyone lost the connection</translation>
    </message>
    <message>
        <source>Todos están en pausa</source>
        <translation>Everyone is away</translation>
    </message>
    <message>
        <source>Nadie se ha conectado</source>
        <translation>Nobody has come online</translation>
    </message>
    <message>
        <source>Todos están ocupados</source>
        <translation>Everyone is busy</translation>
    </message>
    <message>
        <source>Nadie disponible en {0}</source>
        <translation>Nobody available in {0}</translation>
    </message>
    <message numerus="yes">
        <source>Cambió la lista de festivos de {0}: %n días</source>
        <translation>
            <numerusform>The list of holidays of {0} changed: %n day</numerusform>
            <numerusform>The list of holidays of {0} changed: %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversaciones por vencer</source>
        <translation>
            <numerusform>%n conversation at risk</numerusform>
            <numerusform>%n conversations at risk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversaciones sin respuesta</source>
        <translation>
            <numerusform>%n conversation without an answer</numerusform>
            <numerusform>%n conversations without an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversaciones sin movimiento</source>
        <translation>
            <numerusform>%n conversation without movement</numerusform>
            <numerusform>%n conversations without movement</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recordatorios</source>
        <translation>
            <numerusform>%n reminder</numerusform>
            <numerusform>%n reminders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mensajes programados no salieron</source>
        <translation>
            <numerusform>%n scheduled message was not sent</numerusform>
            <numerusform>%n scheduled messages were not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nadie disponible en %n equipos</source>
        <translation>
            <numerusform>Nobody available in %n team</numerusform>
            <numerusform>Nobody available in %n teams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hubo una interrupción: %n conversaciones esperan</source>
        <translation>
            <numerusform>There was an outage: %n conversation is waiting</numerusform>
            <numerusform>There was an outage: %n conversations are waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>El número no puede enviar: %n conversaciones esperan</source>
        <translation>
            <numerusform>The number cannot send: %n conversation is waiting</numerusform>
            <numerusform>The number cannot send: %n conversations are waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nadie disponible en {0}: %n conversaciones esperan</source>
        <translation>
            <numerusform>Nobody available in {0}: %n conversation is waiting</numerusform>
            <numerusform>Nobody available in {0}: %n conversations are waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pendientes de la apertura de {0}: %n conversaciones</source>
        <translation>
            <numerusform>Backlog at the opening of {0}: %n conversation</numerusform>
            <numerusform>Backlog at the opening of {0}: %n conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversaciones esperan</source>
        <translation>
            <numerusform>%n conversation is waiting</numerusform>
            <numerusform>%n conversations are waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} no tiene agentes: %n en la cola</source>
        <translation>
            <numerusform>{0} has no agents: %n in the queue</numerusform>
            <numerusform>{0} has no agents: %n in the queue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nadie disponible en {0}: %n en la cola</source>
        <translation>
            <numerusform>Nobody available in {0}: %n in the queue</numerusform>
            <numerusform>Nobody available in {0}: %n in the queue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Todos completos en {0}: %n en la cola</source>
        <translation>
            <numerusform>Everyone is full in {0}: %n in the queue</numerusform>
            <numerusform>Everyone is full in {0}: %n in the queue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nadie en {0} tiene la habilidad: %n en la cola</source>
        <translation>
            <numerusform>Nobody in {0} has the skill: %n in the queue</numerusform>
            <numerusform>Nobody in {0} has the skill: %n in the queue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Todos rechazaron en {0}: %n en la cola</source>
        <translation>
            <numerusform>Everyone declined in {0}: %n in the queue</numerusform>
            <numerusform>Everyone declined in {0}: %n in the queue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cambió de manos sin respuesta en {0}: %n en la cola</source>
        <translation>
            <numerusform>Changed hands without an answer in {0}: %n in the queue</numerusform>
            <numerusform>Changed hands without an answer in {0}: %n in the queue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} y %n más</source>
        <translation>
            <numerusform>{0} and %n more</numerusform>
            <numerusform>{0} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Vence el plazo de %n solicitud(es) de datos</source>
        <translation>
            <numerusform>A data request is due soon</numerusform>
            <numerusform>%n data requests are due soon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pasó el plazo de %n solicitud(es) de datos</source>
        <translation>
            <numerusform>The deadline of a data request has passed</numerusform>
            <numerusform>The deadline of %n data requests has passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Informe «{0}»: faltan %n envíos</source>
        <translation>
            <numerusform>Report “{0}”: %n delivery missing</numerusform>
            <numerusform>Report “{0}”: %n deliveries missing</numerusform>
        </translation>
    </message>
    <message>
        <source>La cola de {0} está detenida</source>
        <translation>The queue of {0} is stuck</translation>
    </message>
    <message>
        <source>{0}: el gasto estimado pasó de {1} del presupuesto</source>
        <translation>{0}: estimated spending passed {1} of the budget</translation>
    </message>
    <message>
        <source>{0}: se usó más de {1} de los mensajes gratis del mes</source>
        <translation>{0}: more than {1} of this month&apos;s free messages are used</translation>
    </message>
    <message>
        <source>Presupuesto de {0}: {1} {2} · estimado</source>
        <translation>Budget for {0}: {1} {2} · estimated</translation>
    </message>
    <message>
        <source>Gratis en {0}: {1} mensajes de servicio · estimado</source>
        <translation>Free in {0}: {1} service messages · estimated</translation>
    </message>
    <message>
        <source>{0}: el mensaje de prueba no vuelve</source>
        <translation>{0}: the test message does not come back</translation>
    </message>
    <message>
        <source>{0}: el token de acceso caducó</source>
        <translation>{0}: the access token has expired</translation>
    </message>
    <message>
        <source>{0}: el token de acceso caduca el {1}</source>
        <translation>{0}: the access token expires on {1}</translation>
    </message>
    <message>
        <source>Puede que no entren ni salgan mensajes. Compruébalo en Ajustes, en Salud.</source>
        <translation>Messages may not come in or go out. Check in Settings, Health.</translation>
    </message>
    <message>
        <source>Crea uno que no caduque en el panel de Meta y cámbialo en Números de WhatsApp.</source>
        <translation>Create one that never expires in Meta&apos;s panel and change it in WhatsApp numbers.</translation>
    </message>
    <message>
        <source>Informe «{0}»: no se sabe si el correo salió</source>
        <translation>Report “{0}”: nobody knows whether the email left</translation>
    </message>
    <message>
        <source>El informe «{0}» no salió</source>
        <translation>The report “{0}” did not go out</translation>
    </message>
    <message>
        <source>El servidor estuvo detenido. Se preparó solo el último: pide los demás en Informes.</source>
        <translation>The server was stopped. Only the latest was prepared: ask for the others in Reports.</translation>
    </message>
    <message>
        <source>Quien lo programó ya no puede ver estas cifras: está en pausa. Prográmalo tú.</source>
        <translation>Whoever scheduled it may no longer see these figures: it is paused. Schedule it yourself.</translation>
    </message>
    <message>
        <source>No se pudo escribir en la carpeta del servidor. Avisa a quien lo administra.</source>
        <translation>The server&apos;s folder could not be written to. Tell whoever runs it.</translation>
    </message>
    <message>
        <source>El servidor no tiene correo configurado. Avisa a quien lo administra.</source>
        <translation>The server has no email set up. Tell whoever runs it.</translation>
    </message>
    <message>
        <source>La empresa ya no permite enviarlo a alguna dirección. Cámbiala.</source>
        <translation>The company no longer allows mailing it to one of the addresses. Change it.</translation>
    </message>
    <message>
        <source>El servidor de correo lo rechazó. Revisa las direcciones.</source>
        <translation>The mail server refused it. Check the addresses.</translation>
    </message>
    <message>
        <source>El servidor de correo no responde. Avisa a quien lo administra.</source>
        <translation>The mail server does not answer. Tell whoever runs it.</translation>
    </message>
    <message>
        <source>La línea se cortó al enviarlo. Pregunta si llegó antes de pedirlo otra vez.</source>
        <translation>The line broke while it was sent. Ask whether it arrived before sending it again.</translation>
    </message>
    <message>
        <source>Las cifras no estaban listas. Pídelo otra vez en Informes, Informes programados.</source>
        <translation>The figures were not ready. Ask for it again in Reports, Scheduled reports.</translation>
    </message>
    <message>
        <source>Meta desactivó la plantilla {0}</source>
        <translation>Meta disabled the template {0}</translation>
    </message>
    <message>
        <source>Meta puso en pausa la plantilla {0}</source>
        <translation>Meta paused the template {0}</translation>
    </message>
    <message>
        <source>{0}. Ya no se puede enviar: escribe otra en Plantillas.</source>
        <translation>{0}. It can no longer be sent: write another one under Templates.</translation>
    </message>
    <message>
        <source>{0}. Muchos clientes la bloquearon o la ignoraron: usa otra mientras tanto.</source>
        <translation>{0}. Many customers blocked or ignored it: use another one meanwhile.</translation>
    </message>
    <message>
        <source>La primera, el {0}. Se responde en Ajustes, Solicitudes de datos</source>
        <translation>The first on {0}. They are answered in Settings, Data requests</translation>
    </message>
    <message>
        <source>Se responde en Ajustes, Solicitudes de datos</source>
        <translation>They are answered in Settings, Data requests</translation>
    </message>
</context>
<context>
    <name>AlertsPanel</name>
    <message>
        <source>Alertas</source>
        <translation>Alerts</translation>
    </message>
    <message>
        <source>Sin alertas</source>
        <translation>No alerts</translation>
    </message>
    <message>
        <source>Todo va a tiempo.</source>
        <translation>Everything is on time.</translation>
    </message>
    <message numerus="yes">
        <source>%n abiertas</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, sin dueño {1}</source>
        <translation>{0}, {1} unowned</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Solo yo</source>
        <translation>Only me</translation>
    </message>
    <message>
        <source>Toda la empresa</source>
        <translation>The whole company</translation>
    </message>
    <message>
        <source>Para quién</source>
        <translation>Who it is for</translation>
    </message>
</context>
<context>
    <name>AnswersPage</name>
    <message numerus="yes">
        <source>%n nueva(s)</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n distinta(s) de la que hay</source>
        <translation>
            <numerusform>%n differs from what there is</numerusform>
            <numerusform>%n differ from what there is</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n igual(es)</source>
        <translation>
            <numerusform>%n the same</numerusform>
            <numerusform>%n the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n que no se puede(n) importar</source>
        <translation>
            <numerusform>%n cannot be imported</numerusform>
            <numerusform>%n cannot be imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n respuesta(s) importada(s).</source>
        <translation>
            <numerusform>%n reply imported.</numerusform>
            <numerusform>%n replies imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n respuesta(s)</source>
        <translation>
            <numerusform>%n reply</numerusform>
            <numerusform>%n replies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n macro(s)</source>
        <translation>
            <numerusform>%n macro</numerusform>
            <numerusform>%n macros</numerusform>
        </translation>
    </message>
    <message>
        <source>Importar {0}</source>
        <translation>Import {0}</translation>
    </message>
    <message>
        <source>Importar</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Cambiar también las que ya existen</source>
        <translation>Change those that exist too</translation>
    </message>
    <message>
        <source>Lo que trae el archivo</source>
        <translation>What the file brings</translation>
    </message>
    <message>
        <source>Nueva</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Distinta</source>
        <translation>Different</translation>
    </message>
    <message>
        <source>Igual</source>
        <translation>The same</translation>
    </message>
    <message>
        <source>El código va sin espacios: hasta 40 letras.</source>
        <translation>The code has no spaces: up to 40 letters.</translation>
    </message>
    <message>
        <source>El título tiene más de 120 letras.</source>
        <translation>The title has more than 120 letters.</translation>
    </message>
    <message>
        <source>Falta el texto.</source>
        <translation>The text is missing.</translation>
    </message>
    <message>
        <source>El texto tiene más de 4096 letras.</source>
        <translation>The text has more than 4096 letters.</translation>
    </message>
    <message>
        <source>El idioma es es, pt o en; o ninguno.</source>
        <translation>The language is es, pt or en; or none.</translation>
    </message>
    <message>
        <source>No hay un equipo con ese nombre.</source>
        <translation>There is no team of that name.</translation>
    </message>
    <message>
        <source>Está dos veces en el archivo.</source>
        <translation>It is twice in the file.</translation>
    </message>
    <message>
        <source>El archivo está vacío.</source>
        <translation>The file is empty.</translation>
    </message>
    <message>
        <source>El archivo no trae ninguna respuesta.</source>
        <translation>The file brings no reply.</translation>
    </message>
    <message>
        <source>No es un archivo de texto: guárdalo como CSV.</source>
        <translation>It is no text file: save it as CSV.</translation>
    </message>
    <message>
        <source>Faltan columnas: al menos codigo y texto en la primera línea.</source>
        <translation>Columns are missing: at least code and text in the first line.</translation>
    </message>
    <message>
        <source>Trae más de {0} respuestas: divídelo.</source>
        <translation>It brings more than {0} replies: divide it.</translation>
    </message>
    <message>
        <source>El archivo no se puede leer: guárdalo como CSV o JSON.</source>
        <translation>The file cannot be read: save it as CSV or JSON.</translation>
    </message>
    <message>
        <source>Qué se muestra</source>
        <translation>What is shown</translation>
    </message>
    <message>
        <source>Respuestas rápidas</source>
        <translation>Quick replies</translation>
    </message>
    <message>
        <source>Macros</source>
        <translation>Macros</translation>
    </message>
    <message>
        <source>Buscar por código, título o texto</source>
        <translation>Find by code, title or text</translation>
    </message>
    <message>
        <source>Escribir y editar</source>
        <translation>Write and edit</translation>
    </message>
    <message>
        <source>Exportar</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Nada que mostrar</source>
        <translation>Nothing to show</translation>
    </message>
    <message>
        <source>Escribe la primera, importa un archivo o añade un paquete de inicio.</source>
        <translation>Write the first one, import a file or add a starter pack.</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Para</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Pasos</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Código</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Título</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Idioma</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Usos en 30 días</source>
        <translation>Uses in 30 days</translation>
    </message>
    <message>
        <source>Exportar respuestas rápidas</source>
        <translation>Export quick replies</translation>
    </message>
    <message>
        <source>respuestas-rapidas</source>
        <translation>quick-replies</translation>
    </message>
    <message>
        <source>Guardado en {0}</source>
        <translation>Saved as {0}</translation>
    </message>
    <message>
        <source>Importar respuestas rápidas</source>
        <translation>Import quick replies</translation>
    </message>
    <message>
        <source>No se pudo leer {0}: {1}</source>
        <translation>{0} could not be read: {1}</translation>
    </message>
    <message>
        <source>La importación se deshizo.</source>
        <translation>The import was undone.</translation>
    </message>
    <message>
        <source>No se pudo guardar {0}: {1}</source>
        <translation>{0} could not be saved: {1}</translation>
    </message>
</context>
<context>
    <name>AskArea</name>
    <message>
        <source>Esperar a otra área</source>
        <translation>Wait for another area</translation>
    </message>
    <message>
        <source>Área: bodega, contabilidad…</source>
        <translation>Area: warehouse, accounting…</translation>
    </message>
    <message>
        <source>Qué hace falta</source>
        <translation>What is needed</translation>
    </message>
    <message>
        <source>Quién responde allí</source>
        <translation>Who answers for it there</translation>
    </message>
    <message>
        <source>Nadie en particular</source>
        <translation>Nobody in particular</translation>
    </message>
    <message>
        <source>Debe responder en</source>
        <translation>Must answer within</translation>
    </message>
    <message>
        <source>Esperar a esta área</source>
        <translation>Wait for this area</translation>
    </message>
</context>
<context>
    <name>AskCustomer</name>
    <message>
        <source>Pedir el teléfono</source>
        <translation>Ask for the phone</translation>
    </message>
    <message>
        <source>Pedir la ubicación</source>
        <translation>Ask for the location</translation>
    </message>
    <message>
        <source>Debajo del mensaje, {0} verá un botón para compartirlo.</source>
        <translation>Below the message, {0} will see a button to share it.</translation>
    </message>
    <message>
        <source>Mensaje</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Enviar</source>
        <translation>Send</translation>
    </message>
</context>
<context>
    <name>AskData</name>
    <message>
        <source>Queda anotado con el plazo de la ley de su país, y lo ve quien responde estas solicitudes.</source>
        <translation>It is noted with the deadline of their country&apos;s law, for whoever answers these requests.</translation>
    </message>
    <message>
        <source>Solicitud de datos de {0}</source>
        <translation>Data request of {0}</translation>
    </message>
    <message>
        <source>Anotar</source>
        <translation>Note it</translation>
    </message>
    <message>
        <source>Qué pide</source>
        <translation>What they ask</translation>
    </message>
    <message>
        <source>Con sus palabras (opcional)</source>
        <translation>In their words (optional)</translation>
    </message>
    <message>
        <source>Nota</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Ya hay una solicitud igual sin responder.</source>
        <translation>The same request is already open.</translation>
    </message>
    <message>
        <source>Anotada: hay que responder a más tardar el {0}</source>
        <translation>Noted: to be answered by {0}</translation>
    </message>
</context>
<context>
    <name>AskHelp</name>
    <message>
        <source>Pedir ayuda</source>
        <translation>Ask for help</translation>
    </message>
    <message>
        <source>Qué necesitas: un descuento, una decisión…</source>
        <translation>What you need: a discount, a decision…</translation>
    </message>
    <message>
        <source>Se avisa a quien supervisa. La conversación sigue contigo.</source>
        <translation>Supervisors are told. The conversation stays with you.</translation>
    </message>
</context>
<context>
    <name>AttachmentCard</name>
    <message>
        <source>Reintentar {0}</source>
        <translation>Retry {0}</translation>
    </message>
    <message>
        <source>Escuchar</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Quitar {0}</source>
        <translation>Remove {0}</translation>
    </message>
    <message>
        <source>preparando…</source>
        <translation>preparing…</translation>
    </message>
    <message>
        <source>listo</source>
        <translation>ready</translation>
    </message>
    <message>
        <source>se convertirá</source>
        <translation>will be converted</translation>
    </message>
    <message>
        <source>Audio de {0}</source>
        <translation>Audio of {0}</translation>
    </message>
    <message>
        <source>se convertirá al volver la conexión</source>
        <translation>will be converted once back online</translation>
    </message>
    <message>
        <source>se envía al volver la conexión</source>
        <translation>leaves when the connection is back</translation>
    </message>
    <message>
        <source>convirtiendo…</source>
        <translation>converting…</translation>
    </message>
    <message>
        <source>subiendo {0} %</source>
        <translation>uploading {0}%</translation>
    </message>
    <message>
        <source>Se enviará como {0}, {1}</source>
        <translation>Will be sent as {0}, {1}</translation>
    </message>
</context>
<context>
    <name>AttemptsSection</name>
    <message>
        <source>Intentos de contacto</source>
        <translation>Contact attempts</translation>
    </message>
    <message>
        <source>Anotar llamada</source>
        <translation>Note a call</translation>
    </message>
    <message>
        <source>Ver {0} más</source>
        <translation>Show {0} more</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>algo</source>
        <translation>something</translation>
    </message>
    <message>
        <source>Alguien</source>
        <translation>Somebody</translation>
    </message>
    <message>
        <source>{0} entradas selladas</source>
        <translation>{0} entries sealed</translation>
    </message>
    <message>
        <source>todavía sin verificar</source>
        <translation>not verified yet</translation>
    </message>
    <message>
        <source>verificado {0}</source>
        <translation>verified {0}</translation>
    </message>
    <message>
        <source>{0} por sellar</source>
        <translation>{0} to be sealed</translation>
    </message>
    <message>
        <source>La entrada {entry} no es la que se selló: alguien la cambió.</source>
        <translation>Entry {entry} is not what was sealed: somebody changed it.</translation>
    </message>
    <message>
        <source>Falta la entrada {entry} (sello {seal}).</source>
        <translation>Entry {entry} (seal {seal}) is missing.</translation>
    </message>
    <message>
        <source>Desde el sello {seal} las entradas no están en el orden en que se sellaron.</source>
        <translation>From seal {seal} on the entries are not in the order they were sealed in.</translation>
    </message>
    <message>
        <source>La entrada {entry} (sello {seal}) se metió después, o falta la anterior.</source>
        <translation>Entry {entry} (seal {seal}) was slipped in, or the one before is missing.</translation>
    </message>
    <message>
        <source>El sello {seal} no es el que se anotó aparte: la cadena se rehízo.</source>
        <translation>Seal {seal} is not the one written down elsewhere: the chain was made anew.</translation>
    </message>
    <message>
        <source>La cadena termina antes del sello {seal}, que se había anotado aparte.</source>
        <translation>The chain ends before seal {seal}, which was written down elsewhere.</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Rol</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Ve</source>
        <translation>Sees</translation>
    </message>
    <message>
        <source>Idioma</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Activa</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Capacidad</source>
        <translation>Capacity</translation>
    </message>
    <message>
        <source>Equipos</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Habilidades</source>
        <translation>Skills</translation>
    </message>
    <message>
        <source>Correo</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Entraron</source>
        <translation>Joined</translation>
    </message>
    <message>
        <source>Salieron</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Prioridad</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Responsable</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Antes de</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Equipo</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Estado</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Motivo</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Nota</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Tipo</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Versión</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Filas</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Campos</source>
        <translation>Fields</translation>
    </message>
    <message>
        <source>Con motivo</source>
        <translation>With a reason</translation>
    </message>
    <message>
        <source>Desde</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Hasta</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Sesiones</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Mensaje</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Código</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Entradas</source>
        <translation>Entries</translation>
    </message>
    <message>
        <source>Fallo</source>
        <translation>Fault</translation>
    </message>
    <message>
        <source>Resultado</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Plantilla</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Lo que dijo Meta</source>
        <translation>What Meta said</translation>
    </message>
    <message>
        <source>Proveedor de cuentas</source>
        <translation>Account provider</translation>
    </message>
    <message>
        <source>Identificador en el proveedor</source>
        <translation>Client ID at the provider</translation>
    </message>
    <message>
        <source>Secreto</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Solo tiene cuentas de la empresa</source>
        <translation>Has company accounts only</translation>
    </message>
    <message>
        <source>Ya pide un segundo paso</source>
        <translation>Already asks for a second step</translation>
    </message>
    <message>
        <source>Con contraseña entra</source>
        <translation>May use a password</translation>
    </message>
    <message>
        <source>Agente</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Supervisión</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Administración</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Pantalla</source>
        <translation>Wallboard</translation>
    </message>
    <message>
        <source>todo</source>
        <translation>everything</translation>
    </message>
    <message>
        <source>sus equipos</source>
        <translation>their teams</translation>
    </message>
    <message>
        <source>lo suyo y la cola</source>
        <translation>their own and the queue</translation>
    </message>
    <message>
        <source>solo lo suyo</source>
        <translation>only their own</translation>
    </message>
    <message>
        <source>cualquiera</source>
        <translation>anyone</translation>
    </message>
    <message>
        <source>solo quien administra las entradas</source>
        <translation>only who manages sign-in</translation>
    </message>
    <message>
        <source>sí</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>{who} empezó una conversación con {what}</source>
        <translation>{who} started a conversation with {what}</translation>
    </message>
    <message>
        <source>{who} asignó la conversación de {what}</source>
        <translation>{who} assigned the conversation of {what}</translation>
    </message>
    <message>
        <source>{who} tomó la conversación de {what}</source>
        <translation>{who} took the conversation of {what}</translation>
    </message>
    <message>
        <source>{who} pidió la siguiente y recibió la conversación de {what}</source>
        <translation>{who} asked for the next one and got the conversation of {what}</translation>
    </message>
    <message>
        <source>{who} resolvió el caso de {what}</source>
        <translation>{who} resolved the case of {what}</translation>
    </message>
    <message>
        <source>{who} deshizo el cierre del caso de {what}</source>
        <translation>{who} undid the resolution of the case of {what}</translation>
    </message>
    <message>
        <source>{who} reabrió el caso de {what}</source>
        <translation>{who} reopened the case of {what}</translation>
    </message>
    <message>
        <source>{who} transfirió la conversación de {what}</source>
        <translation>{who} transferred the conversation of {what}</translation>
    </message>
    <message>
        <source>{who} intervino en la conversación de {what}</source>
        <translation>{who} stepped into the conversation of {what}</translation>
    </message>
    <message>
        <source>{who} empezó a observar la conversación de {what}</source>
        <translation>{who} began to watch the conversation of {what}</translation>
    </message>
    <message>
        <source>{who} dejó de observar la conversación de {what}</source>
        <translation>{who} stopped watching the conversation of {what}</translation>
    </message>
    <message>
        <source>{who} leyó la conversación de {what}, sin atenderla</source>
        <translation>{who} read the conversation of {what} without handling it</translation>
    </message>
    <message>
        <source>{who} cambió la prioridad de la conversación de {what}</source>
        <translation>{who} changed the priority of the conversation of {what}</translation>
    </message>
    <message>
        <source>{who} pospuso la conversación de {what}</source>
        <translation>{who} snoozed the conversation of {what}</translation>
    </message>
    <message>
        <source>{who} trajo de vuelta la conversación de {what}</source>
        <translation>{who} woke the conversation of {what}</translation>
    </message>
    <message>
        <source>{who} marcó que {what} espera respuesta</source>
        <translation>{who} marked that {what} needs an answer</translation>
    </message>
    <message>
        <source>{who} quitó la marca de que {what} espera respuesta</source>
        <translation>{who} took back that {what} needs an answer</translation>
    </message>
    <message>
        <source>{who} marcó que {what} no necesita respuesta</source>
        <translation>{who} marked that {what} needs no answer</translation>
    </message>
    <message>
        <source>{who} dejó a {what} a la espera del cliente</source>
        <translation>{who} left {what} waiting for the customer</translation>
    </message>
    <message>
        <source>{who} deshizo que {what} no espere respuesta</source>
        <translation>{who} undid that {what} needs no answer</translation>
    </message>
    <message>
        <source>{who} dejó a {what} a la espera de otra área</source>
        <translation>{who} left {what} waiting for another area</translation>
    </message>
    <message>
        <source>{who} recibió de otra área la respuesta para {what}</source>
        <translation>{who} got another area&apos;s answer for {what}</translation>
    </message>
    <message>
        <source>{who} aplicó la escalera de avisos a la conversación de {what}</source>
        <translation>{who} applied the escalation ladder to the conversation of {what}</translation>
    </message>
    <message>
        <source>{who} aceptó la oferta de {what}</source>
        <translation>{who} accepted the offer of {what}</translation>
    </message>
    <message>
        <source>{who} rechazó la oferta de {what}</source>
        <translation>{who} declined the offer of {what}</translation>
    </message>
    <message>
        <source>{who} tomó el redactor de un colega en la conversación de {what}</source>
        <translation>{who} took over a colleague&apos;s composer in the conversation of {what}</translation>
    </message>
    <message>
        <source>{who} pidió ayuda en la conversación de {what}</source>
        <translation>{who} asked for help in the conversation of {what}</translation>
    </message>
    <message>
        <source>{who} cerró el pedido de ayuda en la conversación de {what}</source>
        <translation>{who} closed the call for help in the conversation of {what}</translation>
    </message>
    <message>
        <source>{who} escribió una nota en la conversación de {what}</source>
        <translation>{who} wrote a note in the conversation of {what}</translation>
    </message>
    <message>
        <source>{who} anotó una llamada en la conversación de {what}</source>
        <translation>{who} noted a call in the conversation of {what}</translation>
    </message>
    <message>
        <source>{who} ejecutó una macro en la conversación de {what}</source>
        <translation>{who} ran a macro in the conversation of {what}</translation>
    </message>
    <message>
        <source>{who} envió un mensaje a {what}</source>
        <translation>{who} sent a message to {what}</translation>
    </message>
    <message>
        <source>{who} reaccionó al mensaje {what}</source>
        <translation>{who} reacted to the message {what}</translation>
    </message>
    <message>
        <source>{who} marcó el mensaje {what} como «un momento»</source>
        <translation>{who} marked the message {what} as “one moment”</translation>
    </message>
    <message>
        <source>{who} programó un mensaje para {what}</source>
        <translation>{who} scheduled a message for {what}</translation>
    </message>
    <message>
        <source>{who} cambió un mensaje programado para {what}</source>
        <translation>{who} changed a scheduled message for {what}</translation>
    </message>
    <message>
        <source>{who} canceló un mensaje programado para {what}</source>
        <translation>{who} cancelled a scheduled message for {what}</translation>
    </message>
    <message>
        <source>{who} guardó fuera de Relevo el archivo {what}</source>
        <translation>{who} saved the file {what} outside Relevo</translation>
    </message>
    <message>
        <source>{who} reenvió el archivo {what}</source>
        <translation>{who} forwarded the file {what}</translation>
    </message>
    <message>
        <source>{who} editó la ficha de {what}</source>
        <translation>{who} edited the record of {what}</translation>
    </message>
    <message>
        <source>{who} bloqueó a {what}</source>
        <translation>{who} blocked {what}</translation>
    </message>
    <message>
        <source>{who} desbloqueó a {what}</source>
        <translation>{who} unblocked {what}</translation>
    </message>
    <message>
        <source>{who} anotó que {what} no quiere promociones</source>
        <translation>{who} noted that {what} wants no marketing</translation>
    </message>
    <message>
        <source>{who} anotó que {what} vuelve a aceptar promociones</source>
        <translation>{who} noted that {what} accepts marketing again</translation>
    </message>
    <message>
        <source>{who} unió otra ficha con la de {what}</source>
        <translation>{who} merged another record into {what}&apos;s</translation>
    </message>
    <message>
        <source>{who} separó de nuevo la ficha de {what}</source>
        <translation>{who} split the record of {what} again</translation>
    </message>
    <message>
        <source>{who} anotó que {what} y otra ficha son personas distintas</source>
        <translation>{who} noted that {what} and another record are different people</translation>
    </message>
    <message>
        <source>{who} anotó que {what} y otra ficha pueden ser la misma</source>
        <translation>{who} noted that {what} and another record may be the same person</translation>
    </message>
    <message>
        <source>{who} importó clientes de un archivo</source>
        <translation>{who} imported customers from a file</translation>
    </message>
    <message>
        <source>{who} importó un chat de WhatsApp a la ficha de {what}</source>
        <translation>{who} imported a WhatsApp chat into the record of {what}</translation>
    </message>
    <message>
        <source>{who} deshizo la importación de un chat en la ficha de {what}</source>
        <translation>{who} undid the import of a chat into the record of {what}</translation>
    </message>
    <message>
        <source>{who} importó nombres de productos</source>
        <translation>{who} imported names of products</translation>
    </message>
    <message>
        <source>{who} creó un campo de la ficha</source>
        <translation>{who} created a field of the record</translation>
    </message>
    <message>
        <source>{who} cambió un campo de la ficha</source>
        <translation>{who} changed a field of the record</translation>
    </message>
    <message>
        <source>{who} creó la etiqueta {what}</source>
        <translation>{who} created the tag {what}</translation>
    </message>
    <message>
        <source>{who} cambió la etiqueta {what}</source>
        <translation>{who} changed the tag {what}</translation>
    </message>
    <message>
        <source>{who} retiró la etiqueta {what}</source>
        <translation>{who} retired the tag {what}</translation>
    </message>
    <message>
        <source>{who} creó la respuesta rápida {what}</source>
        <translation>{who} created the quick reply {what}</translation>
    </message>
    <message>
        <source>{who} cambió la respuesta rápida {what}</source>
        <translation>{who} changed the quick reply {what}</translation>
    </message>
    <message>
        <source>{who} borró la respuesta rápida {what}</source>
        <translation>{who} deleted the quick reply {what}</translation>
    </message>
    <message>
        <source>{who} creó la macro {what}</source>
        <translation>{who} created the macro {what}</translation>
    </message>
    <message>
        <source>{who} cambió la macro {what}</source>
        <translation>{who} changed the macro {what}</translation>
    </message>
    <message>
        <source>{who} borró la macro {what}</source>
        <translation>{who} deleted the macro {what}</translation>
    </message>
    <message>
        <source>{who} guardó la vista {what}</source>
        <translation>{who} saved the view {what}</translation>
    </message>
    <message>
        <source>{who} cambió la vista {what}</source>
        <translation>{who} changed the view {what}</translation>
    </message>
    <message>
        <source>{who} borró la vista {what}</source>
        <translation>{who} deleted the view {what}</translation>
    </message>
    <message>
        <source>{who} borró la habilidad {what}</source>
        <translation>{who} deleted the skill {what}</translation>
    </message>
    <message>
        <source>{who} anotó una solicitud de datos de {what}</source>
        <translation>{who} noted a data request of {what}</translation>
    </message>
    <message>
        <source>{who} atendió una solicitud de datos de {what}</source>
        <translation>{who} answered a data request of {what}</translation>
    </message>
    <message>
        <source>{who} rechazó una solicitud de datos de {what}</source>
        <translation>{who} declined a data request of {what}</translation>
    </message>
    <message>
        <source>{who} vio un número de tarjeta de {what}</source>
        <translation>{who} saw a card number of {what}</translation>
    </message>
    <message>
        <source>{who} guardó todo lo de una persona en un archivo</source>
        <translation>{who} saved everything about a person to a file</translation>
    </message>
    <message>
        <source>{who} borró los datos de una persona</source>
        <translation>{who} erased a person&apos;s data</translation>
    </message>
    <message>
        <source>{who} creó el rol {what}</source>
        <translation>{who} created the role {what}</translation>
    </message>
    <message>
        <source>{who} cambió el rol {what}</source>
        <translation>{who} changed the role {what}</translation>
    </message>
    <message>
        <source>{who} retiró el rol {what}</source>
        <translation>{who} retired the role {what}</translation>
    </message>
    <message>
        <source>{who} empezó a escribir una plantilla</source>
        <translation>{who} began to write a template</translation>
    </message>
    <message>
        <source>{who} cambió una plantilla que esperaba visto bueno</source>
        <translation>{who} changed a template that was waiting for approval</translation>
    </message>
    <message>
        <source>{who} borró el borrador de una plantilla</source>
        <translation>{who} deleted a template draft</translation>
    </message>
    <message>
        <source>{who} pidió el visto bueno para una plantilla</source>
        <translation>{who} asked a colleague to approve a template</translation>
    </message>
    <message>
        <source>{who} dio el visto bueno a una plantilla</source>
        <translation>{who} approved a template</translation>
    </message>
    <message>
        <source>{who} devolvió una plantilla para corregirla</source>
        <translation>{who} returned a template to be corrected</translation>
    </message>
    <message>
        <source>{who} envió una plantilla a Meta</source>
        <translation>{who} sent a template to Meta</translation>
    </message>
    <message>
        <source>{who} envió una plantilla y Meta no la aceptó</source>
        <translation>{who} sent a template and Meta did not accept it</translation>
    </message>
    <message>
        <source>{who} eligió con qué se llenan los datos de una plantilla</source>
        <translation>{who} chose what fills in a template&apos;s variables</translation>
    </message>
    <message>
        <source>{who} borró una plantilla en Meta</source>
        <translation>{who} deleted a template at Meta</translation>
    </message>
    <message>
        <source>{who} creó la clave de API {what}</source>
        <translation>{who} made the API key {what}</translation>
    </message>
    <message>
        <source>{who} revocó la clave de API {what}</source>
        <translation>{who} revoked the API key {what}</translation>
    </message>
    <message>
        <source>{who} ordenó las etiquetas</source>
        <translation>{who} put the tags in order</translation>
    </message>
    <message>
        <source>{who} unió etiquetas en {what}</source>
        <translation>{who} merged tags into {what}</translation>
    </message>
    <message>
        <source>{who} añadió un paquete de inicio</source>
        <translation>{who} added a starter pack</translation>
    </message>
    <message>
        <source>{who} quitó lo que añadió un paquete de inicio</source>
        <translation>{who} took back what a starter pack added</translation>
    </message>
    <message>
        <source>{who} dio de alta a {what}</source>
        <translation>{who} created the account of {what}</translation>
    </message>
    <message>
        <source>{who} cambió la cuenta de {what}</source>
        <translation>{who} changed the account of {what}</translation>
    </message>
    <message>
        <source>{who} activó la cuenta de {what}</source>
        <translation>{who} switched the account of {what} on</translation>
    </message>
    <message>
        <source>{who} desactivó la cuenta de {what}</source>
        <translation>{who} switched the account of {what} off</translation>
    </message>
    <message>
        <source>{who} decidió quién sigue con lo que tenía {what}</source>
        <translation>{who} decided who goes on with what {what} had</translation>
    </message>
    <message>
        <source>{who} cambió equipos, capacidad o habilidades de {what}</source>
        <translation>{who} changed teams, capacity or skills of {what}</translation>
    </message>
    <message>
        <source>{who} puso una contraseña nueva a {what}</source>
        <translation>{who} set a new password for {what}</translation>
    </message>
    <message>
        <source>{who} cambió su contraseña</source>
        <translation>{who} changed their password</translation>
    </message>
    <message>
        <source>{who} hizo un código para que {what} elija otra contraseña</source>
        <translation>{who} made a code for {what} to choose a new password</translation>
    </message>
    <message>
        <source>{who} eligió otra contraseña con un código</source>
        <translation>{who} chose a new password with a code</translation>
    </message>
    <message>
        <source>{who} activó la verificación en dos pasos</source>
        <translation>{who} turned two-step verification on</translation>
    </message>
    <message>
        <source>{who} quitó la verificación en dos pasos de {what}</source>
        <translation>{who} took two-step verification off {what}</translation>
    </message>
    <message>
        <source>{who} escribió un código de verificación equivocado</source>
        <translation>{who} typed a wrong verification code</translation>
    </message>
    <message>
        <source>{who} entró con un código de recuperación</source>
        <translation>{who} signed in with a recovery code</translation>
    </message>
    <message>
        <source>{who} hizo códigos de recuperación nuevos</source>
        <translation>{who} made new recovery codes</translation>
    </message>
    <message>
        <source>{who} entró por primera vez con la cuenta de la empresa</source>
        <translation>{who} signed in with the company account for the first time</translation>
    </message>
    <message>
        <source>{who} cambió cómo se entra con la cuenta de la empresa</source>
        <translation>{who} changed how people sign in with the company account</translation>
    </message>
    <message>
        <source>{who} quitó la entrada con la cuenta de la empresa</source>
        <translation>{who} removed signing in with the company account</translation>
    </message>
    <message>
        <source>{who} entró</source>
        <translation>{who} signed in</translation>
    </message>
    <message>
        <source>{who} salió</source>
        <translation>{who} signed out</translation>
    </message>
    <message>
        <source>{who} cerró una sesión</source>
        <translation>{who} ended a session</translation>
    </message>
    <message>
        <source>{who} cerró todas las sesiones de {what}</source>
        <translation>{who} ended every session of {what}</translation>
    </message>
    <message>
        <source>{who} entregó la clave de un dispositivo</source>
        <translation>{who} handed over the key of a device</translation>
    </message>
    <message>
        <source>{who} recuperó la clave de un dispositivo</source>
        <translation>{who} read the key of a device</translation>
    </message>
    <message>
        <source>{who} olvidó un dispositivo</source>
        <translation>{who} forgot a device</translation>
    </message>
    <message>
        <source>{who} creó el equipo {what}</source>
        <translation>{who} created the team {what}</translation>
    </message>
    <message>
        <source>{who} cambió el nombre del equipo {what}</source>
        <translation>{who} renamed the team {what}</translation>
    </message>
    <message>
        <source>{who} cambió quiénes están en el equipo {what}</source>
        <translation>{who} changed who is in the team {what}</translation>
    </message>
    <message>
        <source>{who} cambió la presencia de {what}</source>
        <translation>{who} changed the presence of {what}</translation>
    </message>
    <message>
        <source>{who} repartió lo suyo al salir</source>
        <translation>{who} shared out their work on leaving</translation>
    </message>
    <message>
        <source>{who} entregó su turno</source>
        <translation>{who} handed over their shift</translation>
    </message>
    <message>
        <source>{who} añadió un turno o ausencia a {what}</source>
        <translation>{who} added a shift or absence for {what}</translation>
    </message>
    <message>
        <source>{who} quitó un turno o ausencia a {what}</source>
        <translation>{who} removed a shift or absence of {what}</translation>
    </message>
    <message>
        <source>{who} cambió los ajustes: {what}</source>
        <translation>{who} changed the settings: {what}</translation>
    </message>
    <message>
        <source>{who} creó el calendario {what}</source>
        <translation>{who} created the calendar {what}</translation>
    </message>
    <message>
        <source>{who} aceptó festivos nuevos</source>
        <translation>{who} took over new holidays</translation>
    </message>
    <message>
        <source>{who} conservó los festivos como estaban</source>
        <translation>{who} kept the holidays as they were</translation>
    </message>
    <message>
        <source>{who} conectó el número {what}</source>
        <translation>{who} connected the number {what}</translation>
    </message>
    <message>
        <source>{who} cambió el nombre del número {what}</source>
        <translation>{who} renamed the number {what}</translation>
    </message>
    <message>
        <source>{who} pausó el número {what}</source>
        <translation>{who} paused the number {what}</translation>
    </message>
    <message>
        <source>{who} probó el número {what}</source>
        <translation>{who} tested the number {what}</translation>
    </message>
    <message>
        <source>{who} reanudó el número {what}</source>
        <translation>{who} resumed the number {what}</translation>
    </message>
    <message>
        <source>{who} detuvo el número {what}</source>
        <translation>{who} stopped the number {what}</translation>
    </message>
    <message>
        <source>{who} detuvo las plantillas del número {what}</source>
        <translation>{who} stopped the templates of the number {what}</translation>
    </message>
    <message>
        <source>{who} cambió el token del número {what}</source>
        <translation>{who} replaced the token of the number {what}</translation>
    </message>
    <message>
        <source>{who} suscribió la cuenta del número {what} en Meta</source>
        <translation>{who} subscribed the account of the number {what} at Meta</translation>
    </message>
    <message>
        <source>{who} registró el número {what} en Meta</source>
        <translation>{who} registered the number {what} at Meta</translation>
    </message>
    <message>
        <source>{who} añadió un secreto de los avisos de Meta</source>
        <translation>{who} added a webhook secret</translation>
    </message>
    <message>
        <source>{who} retiró un secreto de los avisos de Meta</source>
        <translation>{who} retired a webhook secret</translation>
    </message>
    <message>
        <source>{who} trajo las plantillas de Meta</source>
        <translation>{who} fetched the templates from Meta</translation>
    </message>
    <message>
        <source>{who} dio por visto un aviso</source>
        <translation>{who} acknowledged an alert</translation>
    </message>
    <message>
        <source>{who} subió un aviso de nivel</source>
        <translation>{who} raised the level of an alert</translation>
    </message>
    <message>
        <source>{who} aceptó que un caso no cuente</source>
        <translation>{who} accepted that a case does not count</translation>
    </message>
    <message>
        <source>{who} rechazó que un caso no cuente</source>
        <translation>{who} rejected that a case does not count</translation>
    </message>
    <message>
        <source>{who} anotó una decisión de la revisión semanal</source>
        <translation>{who} wrote down a decision of the weekly review</translation>
    </message>
    <message>
        <source>{who} cambió una decisión de la revisión semanal</source>
        <translation>{who} changed a decision of the weekly review</translation>
    </message>
    <message>
        <source>{who} borró una decisión de la revisión semanal</source>
        <translation>{who} deleted a decision of the weekly review</translation>
    </message>
    <message>
        <source>{who} evaluó un caso de un colega</source>
        <translation>{who} scored a colleague&apos;s case</translation>
    </message>
    <message>
        <source>{who} exportó el registro de auditoría</source>
        <translation>{who} exported the audit log</translation>
    </message>
    <message>
        <source>{who} verificó el registro de auditoría</source>
        <translation>{who} verified the audit log</translation>
    </message>
    <message>
        <source>{who} exportó las respuestas rápidas</source>
        <translation>{who} exported the quick replies</translation>
    </message>
    <message>
        <source>{who} exportó un informe</source>
        <translation>{who} exported a report</translation>
    </message>
    <message>
        <source>{who} guardó un informe</source>
        <translation>{who} saved a report</translation>
    </message>
    <message>
        <source>{who} borró un informe guardado</source>
        <translation>{who} deleted a saved report</translation>
    </message>
    <message>
        <source>{who} programó un informe</source>
        <translation>{who} scheduled a report</translation>
    </message>
    <message>
        <source>{who} cambió un informe programado</source>
        <translation>{who} changed a scheduled report</translation>
    </message>
    <message>
        <source>{who} quitó un informe programado</source>
        <translation>{who} ended a scheduled report</translation>
    </message>
    <message>
        <source>{who} pidió ya un informe programado</source>
        <translation>{who} asked for a scheduled report at once</translation>
    </message>
    <message>
        <source>{who} exportó los casos de un informe</source>
        <translation>{who} exported the cases of a report</translation>
    </message>
    <message>
        <source>{who} volvió a leer una entrega de Meta</source>
        <translation>{who} read a delivery of Meta again</translation>
    </message>
    <message>
        <source>{who} selló los secretos con una llave nueva</source>
        <translation>{who} sealed the secrets with a new key</translation>
    </message>
    <message>
        <source>{who} restauró una copia de seguridad</source>
        <translation>{who} restored a backup</translation>
    </message>
    <message>
        <source>{who} dejó que el servidor restaurado vuelva a enviar</source>
        <translation>{who} let the restored gateway send again</translation>
    </message>
    <message>
        <source>Todo lo que se hizo con esto</source>
        <translation>Everything done to this</translation>
    </message>
    <message>
        <source>Elige una entrada para ver qué había antes y qué hay después.</source>
        <translation>Choose an entry to see what was there before and after.</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>{0}: {1} → {2}</source>
        <translation>{0}: {1} → {2}</translation>
    </message>
    <message>
        <source>Entrada {0}, todavía sin sello</source>
        <translation>Entry {0}, not sealed yet</translation>
    </message>
    <message>
        <source>Entrada {0}, sello {1}</source>
        <translation>Entry {0}, seal {1}</translation>
    </message>
    <message>
        <source>Desde {0}</source>
        <translation>From {0}</translation>
    </message>
    <message>
        <source>Sesión {0}</source>
        <translation>Session {0}</translation>
    </message>
    <message>
        <source>Solicitud {0}</source>
        <translation>Request {0}</translation>
    </message>
    <message>
        <source>Exportar CSV</source>
        <translation>Export CSV</translation>
    </message>
    <message>
        <source>registro-de-auditoria</source>
        <translation>audit-log</translation>
    </message>
    <message>
        <source>Exportando {0}</source>
        <translation>Exporting {0}</translation>
    </message>
    <message>
        <source>Guardado en {0}</source>
        <translation>Saved in {0}</translation>
    </message>
    <message>
        <source>No se exportó: {0}</source>
        <translation>Not exported: {0}</translation>
    </message>
    <message>
        <source>No se pudo guardar {0}: {1}</source>
        <translation>{0} could not be saved: {1}</translation>
    </message>
    <message>
        <source>{0} de {1}</source>
        <translation>{0} of {1}</translation>
    </message>
    <message>
        <source>Entrada</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>Cuándo</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Quién</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Qué pasó</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Acción</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Sobre</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Cambios</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Dirección</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Dispositivo</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Sesión</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Solicitud</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Sello</source>
        <translation>Seal</translation>
    </message>
    <message>
        <source>Qué</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Periodo</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Dirección, p. ej. 203.0.113</source>
        <translation>Address, e.g. 203.0.113</translation>
    </message>
    <message>
        <source>Dirección desde la que se hizo</source>
        <translation>Address it was done from</translation>
    </message>
    <message>
        <source>Todas las personas</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>Solo sobre {0}</source>
        <translation>Only about {0}</translation>
    </message>
    <message>
        <source>Solo sobre {0}: quitar este filtro</source>
        <translation>Only about {0}: take this filter off</translation>
    </message>
    <message>
        <source>Todo</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>Lecturas de supervisión</source>
        <translation>Reading by supervisors</translation>
    </message>
    <message>
        <source>Conversaciones</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Mensajes</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Clientes</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>Archivos guardados</source>
        <translation>Saved files</translation>
    </message>
    <message>
        <source>Cuentas</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Ajustes</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Números</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>Exportaciones del registro</source>
        <translation>Exports of the log</translation>
    </message>
    <message>
        <source>Hoy</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>7 días</source>
        <translation>7 days</translation>
    </message>
    <message>
        <source>30 días</source>
        <translation>30 days</translation>
    </message>
    <message>
        <source>90 días</source>
        <translation>90 days</translation>
    </message>
    <message>
        <source>Siempre</source>
        <translation>Always</translation>
    </message>
    <message>
        <source>Actualizar</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>Verificar ahora</source>
        <translation>Verify now</translation>
    </message>
    <message>
        <source>Reintentar</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Nada con estos filtros</source>
        <translation>Nothing with these filters</translation>
    </message>
    <message>
        <source>Prueba con otra persona, otro periodo u otra dirección.</source>
        <translation>Try another person, period or address.</translation>
    </message>
    <message>
        <source>Entradas del registro</source>
        <translation>Entries of the log</translation>
    </message>
    <message>
        <source>Cada entrada se sella en menos de un segundo con la anterior: quien cambie, borre o reordene una rompe la cadena.</source>
        <translation>Each entry is sealed within a second together with the one before: whoever changes, deletes or reorders one breaks the chain.</translation>
    </message>
    <message>
        <source>El detalle</source>
        <translation>The details</translation>
    </message>
    <message>
        <source>Verificando…</source>
        <translation>Verifying…</translation>
    </message>
    <message>
        <source>El registro fue alterado. {0}</source>
        <translation>The log was tampered with. {0}</translation>
    </message>
    <message>
        <source>Desde dónde</source>
        <translation>From where</translation>
    </message>
</context>
<context>
    <name>Automatic</name>
    <message>
        <source>Bienvenida</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>Fuera de horario</source>
        <translation>Out of hours</translation>
    </message>
    <message>
        <source>Festivo</source>
        <translation>Holiday</translation>
    </message>
    <message>
        <source>En la cola</source>
        <translation>In the queue</translation>
    </message>
    <message>
        <source>al primer mensaje de un caso, en horario</source>
        <translation>at the first message of a case, in hours</translation>
    </message>
    <message>
        <source>cuando está cerrado; si dice la hora, esa hora es una promesa</source>
        <translation>while closed; if it states a time, that time is a promise</translation>
    </message>
    <message>
        <source>en un festivo o día propio con nombre</source>
        <translation>on a holiday or a named day of your own</translation>
    </message>
    <message>
        <source>mientras espera a que alguien la tome, en horario</source>
        <translation>while it waits for somebody to take it, in hours</translation>
    </message>
    <message>
        <source>martes 10:12</source>
        <translation>Tuesday 10:12</translation>
    </message>
    <message>
        <source>sábado 21:40</source>
        <translation>Saturday 21:40</translation>
    </message>
    <message>
        <source>25 de diciembre 11:05</source>
        <translation>25 December 11:05</translation>
    </message>
    <message>
        <source>martes 10:20</source>
        <translation>Tuesday 10:20</translation>
    </message>
    <message>
        <source>La de la empresa</source>
        <translation>The company&apos;s</translation>
    </message>
    <message>
        <source>Apagada</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>Texto propio</source>
        <translation>Own text</translation>
    </message>
    <message>
        <source>La empresa no dice nada aquí.</source>
        <translation>The company says nothing here.</translation>
    </message>
</context>
<context>
    <name>AutomaticPage</name>
    <message>
        <source>De quién son</source>
        <translation>Whose they are</translation>
    </message>
    <message>
        <source>Solo mientras nadie la atiende: nunca encima de una persona ni de un bot.</source>
        <translation>Only while nobody attends it: never on top of a person or a bot.</translation>
    </message>
    <message numerus="yes">
        <source>%n con texto propio</source>
        <translation>
            <numerusform>%n with its own text</numerusform>
            <numerusform>%n with their own text</numerusform>
        </translation>
    </message>
    <message>
        <source>Como lo lee el cliente</source>
        <translation>As the customer reads it</translation>
    </message>
    <message>
        <source>Toda la empresa</source>
        <translation>The whole company</translation>
    </message>
    <message>
        <source>Número {0}</source>
        <translation>Number {0}</translation>
    </message>
    <message>
        <source>Equipo {0}</source>
        <translation>Team {0}</translation>
    </message>
    <message>
        <source>Hola, ¿cuándo llega mi pedido?</source>
        <translation>Hi, when does my order arrive?</translation>
    </message>
    <message>
        <source>(no se dice nada)</source>
        <translation>(nothing is said)</translation>
    </message>
    <message>
        <source>{0}, en {1}. Con el nombre y la hora de cada quien.</source>
        <translation>{0}, in {1}. With each customer&apos;s own name and time.</translation>
    </message>
    <message>
        <source>apagada</source>
        <translation>off</translation>
    </message>
    <message>
        <source>la de la empresa</source>
        <translation>the company&apos;s</translation>
    </message>
    <message>
        <source>texto propio</source>
        <translation>own text</translation>
    </message>
    <message>
        <source>otro texto</source>
        <translation>another text</translation>
    </message>
    <message>
        <source>otra frecuencia</source>
        <translation>another frequency</translation>
    </message>
</context>
<context>
    <name>AwayCard</name>
    <message>
        <source>Respuesta fuera de horario</source>
        <translation>Reply out of hours</translation>
    </message>
    <message>
        <source>Editar</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Promete una hora; cumplirla es otro objetivo.</source>
        <translation>It promises a time; keeping it is another target.</translation>
    </message>
    <message>
        <source>Apagada: fuera de horario nadie contesta por sí solo.</source>
        <translation>Off: nothing answers by itself out of hours.</translation>
    </message>
    <message>
        <source>La edita quien administra Relevo.</source>
        <translation>It is edited by who administers Relevo.</translation>
    </message>
</context>
<context>
    <name>Banners</name>
    <message>
        <source>Reintentar ahora</source>
        <translation>Try again now</translation>
    </message>
    <message>
        <source>Intentando…</source>
        <translation>Trying…</translation>
    </message>
    <message numerus="yes">
        <source>Próximo intento en %n s</source>
        <translation>
            <numerusform>Next attempt in %n s</numerusform>
            <numerusform>Next attempt in %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Sin conexión, y este dispositivo no guarda claves.</source>
        <translation>Offline, and this device keeps no keys.</translation>
    </message>
    <message>
        <source>No cierres Relevo: lo que escribas ahora se perdería.</source>
        <translation>Do not close Relevo: what you write now would be lost.</translation>
    </message>
    <message>
        <source>Este dispositivo no guarda claves.</source>
        <translation>This device keeps no keys.</translation>
    </message>
    <message>
        <source>Los borradores y lo pendiente de envío se pierden al salir.</source>
        <translation>Drafts and messages waiting to send are lost when you quit.</translation>
    </message>
    <message>
        <source>Reconectando…</source>
        <translation>Reconnecting…</translation>
    </message>
    <message>
        <source>Puedes seguir leyendo y escribiendo.</source>
        <translation>You can keep reading and writing.</translation>
    </message>
    <message>
        <source>Lo que envíes saldrá al volver.</source>
        <translation>What you send will leave when it is back.</translation>
    </message>
    <message>
        <source>Tus borradores de antes y lo pendiente de envío vuelven con la conexión.</source>
        <translation>Your earlier drafts and messages waiting to send come back with the connection.</translation>
    </message>
    <message numerus="yes">
        <source>%n pendiente(s) de envío.</source>
        <translation>
            <numerusform>%n waiting to send.</numerusform>
            <numerusform>%n waiting to send.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sin conexión desde las {0}.</source>
        <translation>Offline since {0}.</translation>
    </message>
    <message>
        <source>No se puede conectar.</source>
        <translation>Cannot connect.</translation>
    </message>
    <message>
        <source>Hay que actualizar.</source>
        <translation>An update is needed.</translation>
    </message>
    <message>
        <source>{0} está detenido.</source>
        <translation>{0} is stopped.</translation>
    </message>
    <message>
        <source>Meta no acepta envíos por este número; avisa a quien lo administra.</source>
        <translation>Meta takes nothing from this number; tell whoever manages it.</translation>
    </message>
    <message>
        <source>{0} está en pausa.</source>
        <translation>{0} is paused.</translation>
    </message>
    <message>
        <source>Lo que envíes espera hasta que se reanude.</source>
        <translation>What you send waits until it is resumed.</translation>
    </message>
    <message>
        <source>WhatsApp no responde desde las {0}.</source>
        <translation>WhatsApp has not answered since {0}.</translation>
    </message>
    <message>
        <source>Lo que envíes por {0} sale en cuanto responda.</source>
        <translation>What you send from {0} leaves as soon as it answers.</translation>
    </message>
    <message>
        <source>Nada llega de WhatsApp desde las {0}.</source>
        <translation>Nothing has come from WhatsApp since {0}.</translation>
    </message>
    <message>
        <source>Puede haber mensajes a {0} que no vemos; avisa a quien lo administra.</source>
        <translation>There may be messages to {0} that we do not see; tell whoever administers it.</translation>
    </message>
    <message>
        <source>Los mensajes llegan con retraso.</source>
        <translation>Messages arrive late.</translation>
    </message>
    <message>
        <source>No se pierde ninguno.</source>
        <translation>None is lost.</translation>
    </message>
    <message>
        <source>Los envíos tardan más.</source>
        <translation>Sending takes longer.</translation>
    </message>
    <message>
        <source>Salen solos: no hace falta repetirlos.</source>
        <translation>They leave by themselves: no need to repeat them.</translation>
    </message>
    <message>
        <source>Los mensajes tardan más.</source>
        <translation>Messages take longer.</translation>
    </message>
    <message>
        <source>Entran y salen solos; no se pierde ninguno.</source>
        <translation>They come in and go out by themselves; none is lost.</translation>
    </message>
</context>
<context>
    <name>BeforeSection</name>
    <message>
        <source>Antes de Relevo</source>
        <translation>Before Relevo</translation>
    </message>
    <message>
        <source>Hay un chat importado de WhatsApp.</source>
        <translation>There is a chat imported from WhatsApp.</translation>
    </message>
    <message>
        <source>Leerlo</source>
        <translation>Read it</translation>
    </message>
</context>
<context>
    <name>BlockDialog</name>
    <message>
        <source>Bloquear</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>Insultos, spam…</source>
        <translation>Insults, spam…</translation>
    </message>
    <message>
        <source>¿Bloquear a {0}?</source>
        <translation>Block {0}?</translation>
    </message>
    <message>
        <source>No podrá escribir ni llamar a nuestro número en WhatsApp hasta que se desbloquee.</source>
        <translation>They cannot write to or call our number on WhatsApp until unblocked.</translation>
    </message>
    <message>
        <source>Motivo</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Cargando…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>Sin datos</source>
        <translation>No data</translation>
    </message>
    <message>
        <source>En vivo · datos hasta {0}</source>
        <translation>Live · data as of {0}</translation>
    </message>
    <message>
        <source>Datos de las {0}, sin novedades desde entonces</source>
        <translation>Data from {0}, no news since</translation>
    </message>
    <message>
        <source>a las {0}</source>
        <translation>at {0}</translation>
    </message>
    <message>
        <source>{0} en la cola</source>
        <translation>{0} in the queue</translation>
    </message>
    <message>
        <source>{0} por vencer</source>
        <translation>{0} at risk</translation>
    </message>
    <message>
        <source>{0} esperando al cliente</source>
        <translation>{0} waiting on the customer</translation>
    </message>
    <message>
        <source>{0} esperando a otra área</source>
        <translation>{0} waiting on another area</translation>
    </message>
    <message>
        <source>{0} sin responder más de 24 h</source>
        <translation>{0} unanswered for more than 24 h</translation>
    </message>
    <message>
        <source>{0} con la ventana cerrada</source>
        <translation>{0} with the window closed</translation>
    </message>
    <message>
        <source>la más larga, {0}</source>
        <translation>the longest, {0}</translation>
    </message>
    <message>
        <source>en la cola desde hace {0}</source>
        <translation>in the queue for {0}</translation>
    </message>
    <message>
        <source>nada abierto</source>
        <translation>nothing open</translation>
    </message>
    <message>
        <source>{0} con otra área</source>
        <translation>{0} with another area</translation>
    </message>
    <message>
        <source>Esperan respuesta</source>
        <translation>Waiting for an answer</translation>
    </message>
    <message>
        <source>Espera más larga</source>
        <translation>Longest wait</translation>
    </message>
    <message>
        <source>nadie espera</source>
        <translation>nobody waits</translation>
    </message>
    <message>
        <source>calendario</source>
        <translation>calendar time</translation>
    </message>
    <message>
        <source>Primera respuesta, hoy</source>
        <translation>First response, today</translation>
    </message>
    <message>
        <source>tiempo hábil</source>
        <translation>business time</translation>
    </message>
    <message>
        <source>sin responder {0}</source>
        <translation>unanswered {0}</translation>
    </message>
    <message>
        <source>Llegadas y respuestas</source>
        <translation>Arrivals and answers</translation>
    </message>
    <message>
        <source>minutos hábiles hasta la primera respuesta</source>
        <translation>business minutes to first response</translation>
    </message>
    <message>
        <source>Primera respuesta</source>
        <translation>First response</translation>
    </message>
    <message>
        <source>llegadas por hora</source>
        <translation>arrivals per hour</translation>
    </message>
    <message>
        <source>Llegadas por hora y día</source>
        <translation>Arrivals by hour and day</translation>
    </message>
    <message>
        <source>mediana</source>
        <translation>median</translation>
    </message>
    <message>
        <source>Agentes comparados</source>
        <translation>Agents compared</translation>
    </message>
    <message>
        <source>Pendiente</source>
        <translation>Backlog</translation>
    </message>
    <message>
        <source>Motivos</source>
        <translation>Reasons</translation>
    </message>
    <message>
        <source>Entrega de mensajes</source>
        <translation>Message delivery</translation>
    </message>
    <message>
        <source>Hoy todavía no llegó nadie</source>
        <translation>Nobody has written yet today</translation>
    </message>
    <message>
        <source>hoy, cada {0} minutos</source>
        <translation>today, every {0} minutes</translation>
    </message>
    <message>
        <source>llegadas</source>
        <translation>arrivals</translation>
    </message>
    <message>
        <source>respuestas</source>
        <translation>answers</translation>
    </message>
    <message>
        <source>lo habitual</source>
        <translation>usual</translation>
    </message>
    <message>
        <source>hoy · n {0} · sin responder {1}</source>
        <translation>today · n {0} · unanswered {1}</translation>
    </message>
    <message>
        <source>por responder</source>
        <translation>to answer</translation>
    </message>
    <message>
        <source>del cliente</source>
        <translation>customer&apos;s turn</translation>
    </message>
    <message>
        <source>en la cola</source>
        <translation>in the queue</translation>
    </message>
    <message>
        <source>aceptados</source>
        <translation>accepted</translation>
    </message>
    <message>
        <source>entregados</source>
        <translation>delivered</translation>
    </message>
    <message>
        <source>leídos (al menos)</source>
        <translation>read (at least)</translation>
    </message>
    <message>
        <source>fallidos</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>objetivo</source>
        <translation>target</translation>
    </message>
    <message>
        <source>1–4 h</source>
        <translation>1–4 h</translation>
    </message>
    <message>
        <source>4–24 h</source>
        <translation>4–24 h</translation>
    </message>
    <message>
        <source>más</source>
        <translation>more</translation>
    </message>
    <message>
        <source>objetivo {0}</source>
        <translation>target {0}</translation>
    </message>
    <message>
        <source>Cumplimiento de SLA, hoy</source>
        <translation>SLA met, today</translation>
    </message>
    <message>
        <source>primera respuesta</source>
        <translation>first response</translation>
    </message>
    <message>
        <source>{0} por vencer, aparte</source>
        <translation>{0} at risk, apart</translation>
    </message>
    <message>
        <source>{0} de {1}</source>
        <translation>{0} of {1}</translation>
    </message>
    <message>
        <source>Sin responder más de 24 h</source>
        <translation>Unanswered for over 24 h</translation>
    </message>
    <message>
        <source>meta: 0</source>
        <translation>goal: 0</translation>
    </message>
    <message>
        <source>a tiempo</source>
        <translation>on time</translation>
    </message>
    <message>
        <source>por vencer</source>
        <translation>at risk</translation>
    </message>
    <message>
        <source>vencidas</source>
        <translation>overdue</translation>
    </message>
    <message>
        <source>vacía</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>Sin equipo</source>
        <translation>No team</translation>
    </message>
    <message>
        <source>Equipo {0}</source>
        <translation>Team {0}</translation>
    </message>
    <message>
        <source>Persona {0}</source>
        <translation>Person {0}</translation>
    </message>
    <message>
        <source>carga {0}</source>
        <translation>load {0}</translation>
    </message>
    <message>
        <source>sin asignar</source>
        <translation>unassigned</translation>
    </message>
    <message>
        <source>Mi primera respuesta</source>
        <translation>My first response</translation>
    </message>
    <message>
        <source>Respuestas siguientes</source>
        <translation>Next responses</translation>
    </message>
    <message>
        <source>En la cola</source>
        <translation>In the queue</translation>
    </message>
    <message>
        <source>Conectados</source>
        <translation>Signed in</translation>
    </message>
    <message>
        <source>Mi carga</source>
        <translation>My load</translation>
    </message>
    <message>
        <source>lugares</source>
        <translation>places</translation>
    </message>
    <message>
        <source>mediana, tiempo hábil</source>
        <translation>median, business time</translation>
    </message>
    <message>
        <source>Cumplimiento de SLA</source>
        <translation>SLA met</translation>
    </message>
    <message>
        <source>recibidas {0} · atendidas {1}</source>
        <translation>received {0} · handled {1}</translation>
    </message>
    <message>
        <source>{0} de lo atendido</source>
        <translation>{0} of those handled</translation>
    </message>
    <message>
        <source>Resueltas hoy</source>
        <translation>Resolved today</translation>
    </message>
    <message numerus="yes">
        <source>%n vencidas</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n esperan</source>
        <translation>
            <numerusform>%n waits</numerusform>
            <numerusform>%n wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n esperan respuesta</source>
        <translation>
            <numerusform>%n waits for an answer</numerusform>
            <numerusform>%n wait for an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pospuestas</source>
        <translation>
            <numerusform>%n snoozed</numerusform>
            <numerusform>%n snoozed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>Detener</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Dejar de elegir</source>
        <translation>Clear the selection</translation>
    </message>
    <message>
        <source>Asignar</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>Etiquetar</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Posponer</source>
        <translation>Snooze</translation>
    </message>
    <message>
        <source>Resolver</source>
        <translation>Resolve</translation>
    </message>
    <message>
        <source>Prioridad</source>
        <translation>Priority</translation>
    </message>
    <message numerus="yes">
        <source>%n elegida(s)</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} de {1}</source>
        <translation>{0} of {1}</translation>
    </message>
</context>
<context>
    <name>CardNumbersDialog</name>
    <message>
        <source>Número de tarjeta</source>
        <translation>Card number</translation>
    </message>
    <message>
        <source>Ver el número</source>
        <translation>See the number</translation>
    </message>
    <message>
        <source>¿Ver el número completo?</source>
        <translation>See the whole number?</translation>
    </message>
    <message>
        <source>Queda en el registro que lo viste. No lo copies a notas ni a otros mensajes.</source>
        <translation>It is recorded that you saw it. Don&apos;t copy it into notes or other messages.</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>CardPicture</name>
    <message>
        <source>Ver lo que recibe el cliente</source>
        <translation>See what the customer receives</translation>
    </message>
    <message>
        <source>Lo que recibe el cliente</source>
        <translation>What the customer receives</translation>
    </message>
</context>
<context>
    <name>CaseLines</name>
    <message>
        <source>Esperas anteriores</source>
        <translation>Earlier waits</translation>
    </message>
</context>
<context>
    <name>CaseSection</name>
    <message>
        <source>Caso</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Estado</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Responsable</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Equipo</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Número</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Encuesta</source>
        <translation>Survey</translation>
    </message>
    <message>
        <source>Sin asignar</source>
        <translation>Unassigned</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Sin datos en este periodo</source>
        <translation>No data in this period</translation>
    </message>
    <message>
        <source>Recórrelo con las flechas.</source>
        <translation>Walk through it with the arrow keys.</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Más acciones</source>
        <translation>More actions</translation>
    </message>
    <message>
        <source>Copiar como imagen</source>
        <translation>Copy as image</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>d</source>
        <translation>d</translation>
    </message>
    <message>
        <source>n {0}</source>
        <translation>n {0}</translation>
    </message>
    <message>
        <source>{0} (pocos)</source>
        <comment>a figure of few cases</comment>
        <translation>{0} (few)</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>provisional</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <comment>day month</comment>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>datos hasta {0}</source>
        <translation>data as of {0}</translation>
    </message>
</context>
<context>
    <name>ChatImportPage</name>
    <message>
        <source>Elegir archivo…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>Nosotros somos</source>
        <translation>We are</translation>
    </message>
    <message>
        <source>+52 55 1234 5678</source>
        <translation>+52 55 1234 5678</translation>
    </message>
    <message>
        <source>Teléfono del cliente</source>
        <translation>Customer&apos;s phone</translation>
    </message>
    <message>
        <source>Si no está en Relevo, se crea su ficha.</source>
        <translation>If they are not in Relevo, their record is created.</translation>
    </message>
    <message>
        <source>Las fechas son</source>
        <translation>Dates are</translation>
    </message>
    <message>
        <source>Día / mes</source>
        <translation>Day / month</translation>
    </message>
    <message>
        <source>Mes / día</source>
        <translation>Month / day</translation>
    </message>
    <message>
        <source>El archivo no lo aclara: míralo en las primeras líneas.</source>
        <translation>The file does not tell: look at the first lines.</translation>
    </message>
    <message>
        <source>Detener</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Deshacer</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Importar</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>El archivo .zip o .txt que da WhatsApp en el teléfono con Exportar chat. Lo escrito queda en la ficha del cliente, para leerlo; no abre casos ni cuenta en los informes.</source>
        <translation>The .zip or .txt file that WhatsApp on the phone makes with Export chat. What was written stays in the customer&apos;s record, to be read; it opens no case and counts in no report.</translation>
    </message>
    <message>
        <source>Cómo se atendía</source>
        <translation>How customers were served</translation>
    </message>
    <message>
        <source>Por el reloj, noches incluidas. Cuándo escribió el cliente:</source>
        <translation>By the clock, nights included. When the customer wrote:</translation>
    </message>
</context>
<context>
    <name>Chats</name>
    <message>
        <source>No es un chat exportado de WhatsApp. En el teléfono: el chat, Más, Exportar chat.</source>
        <translation>This is not a chat exported from WhatsApp. On the phone: the chat, More, Export chat.</translation>
    </message>
    <message>
        <source>En este archivo no hay mensajes.</source>
        <translation>There are no messages in this file.</translation>
    </message>
    <message>
        <source>Es demasiado grande: hasta 200 000 mensajes y 64 MB de texto.</source>
        <translation>It is too large: up to 200,000 messages and 64 MB of text.</translation>
    </message>
    <message>
        <source>El texto del archivo está dañado. Exporta el chat de nuevo.</source>
        <translation>The text of the file is damaged. Export the chat again.</translation>
    </message>
    <message>
        <source>El ZIP tiene contraseña: quítasela y elígelo de nuevo.</source>
        <translation>The ZIP has a password: remove it and choose it again.</translation>
    </message>
    <message>
        <source>En el ZIP no hay ningún chat de WhatsApp.</source>
        <translation>There is no WhatsApp chat in the ZIP.</translation>
    </message>
    <message>
        <source>Es un grupo: solo se importan chats con un cliente.</source>
        <translation>It is a group: only chats with one customer are imported.</translation>
    </message>
    <message>
        <source>El archivo no se puede leer.</source>
        <translation>The file cannot be read.</translation>
    </message>
    <message>
        <source>Un archivo que no venía en la exportación</source>
        <translation>A file that was not in the export</translation>
    </message>
    <message>
        <source>Archivo: {0}</source>
        <translation>File: {0}</translation>
    </message>
    <message>
        <source>Nadie esperó respuesta en este chat.</source>
        <translation>Nobody waited for a reply in this chat.</translation>
    </message>
    <message>
        <source>La mitad de las respuestas llegó en {0} o menos; nueve de cada diez, en {1}.</source>
        <translation>Half of the replies came within {0}; nine out of ten within {1}.</translation>
    </message>
    <message>
        <source>Sin respuesta en 24 horas: {0} de {1} veces.</source>
        <translation>Not answered within 24 hours: {0} of {1} times.</translation>
    </message>
</context>
<context>
    <name>ClockBadge</name>
    <message>
        <source>Abre los relojes del caso</source>
        <translation>Opens the clocks of the case</translation>
    </message>
</context>
<context>
    <name>Clocks</name>
    <message>
        <source>en pausa</source>
        <translation>paused</translation>
    </message>
    <message>
        <source>corre</source>
        <translation>running</translation>
    </message>
    <message>
        <source>Vencida hace {0}</source>
        <translation>Overdue by {0}</translation>
    </message>
    <message>
        <source>Vence en {0}</source>
        <translation>Due in {0}</translation>
    </message>
    <message>
        <source>Caso {0}, {1} a {2}</source>
        <translation>Case {0}, {1} to {2}</translation>
    </message>
    <message>
        <source>Cumplida</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>Fuera de plazo</source>
        <translation>Missed</translation>
    </message>
    <message>
        <source>Se cerró sin respuesta</source>
        <translation>Closed without an answer</translation>
    </message>
    <message>
        <source>No cuenta</source>
        <translation>Does not count</translation>
    </message>
    <message>
        <source>en curso</source>
        <translation>in progress</translation>
    </message>
    <message>
        <source>Empezó {0} (plazo {1})</source>
        <translation>Started {0} (target {1})</translation>
    </message>
    <message>
        <source>Empezó {0}, vencía {1} (plazo {2})</source>
        <translation>Started {0}, was due {1} (target {2})</translation>
    </message>
    <message>
        <source>Empezó {0}, vence {1} (plazo {2})</source>
        <translation>Started {0}, due {1} (target {2})</translation>
    </message>
    <message>
        <source>{0} de calendario</source>
        <translation>{0} calendar time</translation>
    </message>
    <message>
        <source>{0}, todo en horario</source>
        <translation>{0}, all in opening hours</translation>
    </message>
    <message>
        <source>{0} de horario, {1}</source>
        <translation>{0} open time, {1}</translation>
    </message>
    <message>
        <source>Sin contar «un momento»: {0}, {1} de horario, {2} de calendario</source>
        <translation>Not counting “one moment”: {0}, {1} open time, {2} calendar time</translation>
    </message>
    <message>
        <source>esperando al cliente</source>
        <translation>waiting for customer</translation>
    </message>
    <message>
        <source>pospuesta</source>
        <translation>snoozed</translation>
    </message>
    <message>
        <source>esperando a {0}</source>
        <translation>waiting on {0}</translation>
    </message>
    <message>
        <source>ahora</source>
        <translation>now</translation>
    </message>
    <message>
        <source>En pausa {0} a {1}: {2}</source>
        <translation>Paused {0} to {1}: {2}</translation>
    </message>
    <message>
        <source>por {0}</source>
        <translation>by {0}</translation>
    </message>
    <message>
        <source>respondió {0}</source>
        <translation>{0} answered</translation>
    </message>
    <message>
        <source>respondida</source>
        <translation>answered</translation>
    </message>
    <message>
        <source>no necesitaba respuesta</source>
        <translation>no answer was needed</translation>
    </message>
    <message>
        <source>se cerró sin respuesta</source>
        <translation>closed without an answer</translation>
    </message>
    <message>
        <source>se retiró</source>
        <translation>withdrawn</translation>
    </message>
    <message>
        <source>{0} a {1}, {2}: {3}</source>
        <translation>{0} to {1}, {2}: {3}</translation>
    </message>
</context>
<context>
    <name>ClocksPopup</name>
    <message>
        <source>Plazos del caso</source>
        <translation>The case&apos;s deadlines</translation>
    </message>
    <message>
        <source>Sin conexión: solo lo que este dispositivo sabe.</source>
        <translation>Offline: only what this device knows.</translation>
    </message>
    <message>
        <source>Nada corre aquí</source>
        <translation>Nothing runs here</translation>
    </message>
    <message>
        <source>Este caso no tiene plazos que cumplir.</source>
        <translation>This case has no targets to meet.</translation>
    </message>
    <message numerus="yes">
        <source>%n casos anteriores</source>
        <translation>
            <numerusform>%n earlier case</numerusform>
            <numerusform>%n earlier cases</numerusform>
        </translation>
    </message>
    <message>
        <source>Desplegado</source>
        <translation>Unfolded</translation>
    </message>
    <message>
        <source>Plegado</source>
        <translation>Folded</translation>
    </message>
</context>
<context>
    <name>ClosedWindow</name>
    <message>
        <source>Dejar nota</source>
        <translation>Leave a note</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Enviar una plantilla.</source>
        <translation>Send a template.</translation>
    </message>
    <message>
        <source>La ventana de 24 h sigue abierta.</source>
        <translation>The reply window is still open.</translation>
    </message>
    <message>
        <source>Todavía no te ha escrito.</source>
        <translation>They have not written to you yet.</translation>
    </message>
    <message>
        <source>Ventana de 24 h cerrada</source>
        <translation>Reply window closed</translation>
    </message>
    <message>
        <source>Solo llega una plantilla.</source>
        <translation>Only a template gets through.</translation>
    </message>
    <message>
        <source>Con qué se escribe a un cliente cuando sus 24 h terminaron.</source>
        <translation>What a customer is written to with once their 24 h are over.</translation>
    </message>
    <message>
        <source>Plantilla</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>se dice en «Ventana por cerrarse», con su precio</source>
        <translation>told in “Window closing”, with its price</translation>
    </message>
    <message>
        <source>Lo que cobra Meta por mensaje entregado</source>
        <translation>What Meta charges per delivered message</translation>
    </message>
    <message>
        <source>depende del país del cliente; vacío: no se sabe</source>
        <translation>depends on the customer&apos;s country; empty: not known</translation>
    </message>
    <message>
        <source>Moneda</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>Después de las 24 h</source>
        <translation>After 24 h</translation>
    </message>
    <message>
        <source>Ninguna</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Escribe un número, como 0.0436.</source>
        <translation>Write a number, like 0.0436.</translation>
    </message>
</context>
<context>
    <name>ClosedWindowPage</name>
    <message>
        <source>ninguna plantilla elegida</source>
        <translation>no template chosen</translation>
    </message>
    <message>
        <source>Como lo lee el cliente</source>
        <translation>As the customer reads it</translation>
    </message>
    <message>
        <source>(ninguna plantilla)</source>
        <translation>(no template)</translation>
    </message>
    <message>
        <source>Cada mensaje entregado: {0}</source>
        <translation>Each delivered message: {0}</translation>
    </message>
    <message>
        <source>No se sabe cuánto cuesta.</source>
        <translation>What it costs is not known.</translation>
    </message>
    <message>
        <source>ninguna</source>
        <translation>none</translation>
    </message>
    <message>
        <source>{0}plantilla {1}</source>
        <translation>{0}template {1}</translation>
    </message>
    <message>
        <source>{0}cada mensaje {1}</source>
        <translation>{0}each message {1}</translation>
    </message>
    <message>
        <source>sin precio</source>
        <translation>without a price</translation>
    </message>
    <message>
        <source>{0}una propia</source>
        <translation>{0}one of its own</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Lo que se pide antes de dar un caso por resuelto.</source>
        <translation>What is asked for before a case counts as resolved.</translation>
    </message>
    <message>
        <source>El sí del cliente, o un resumen</source>
        <translation>The customer&apos;s yes, or a summary</translation>
    </message>
    <message>
        <source>Sin uno de los dos no se resuelve.</source>
        <translation>Without one of them it is not resolved.</translation>
    </message>
    <message>
        <source>Tres letras, como MXN o BRL.</source>
        <translation>Three letters, like MXN or BRL.</translation>
    </message>
</context>
<context>
    <name>Coaching</name>
    <message>
        <source>Una sola voz</source>
        <translation>One voice</translation>
    </message>
    <message>
        <source>Lee antes de preguntar</source>
        <translation>Reads before asking</translation>
    </message>
    <message>
        <source>Propone el siguiente paso</source>
        <translation>Offers the next step</translation>
    </message>
    <message>
        <source>Empatía breve</source>
        <translation>Brief empathy</translation>
    </message>
    <message>
        <source>Cierre limpio</source>
        <translation>Clean close</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>En parte</source>
        <translation>In part</translation>
    </message>
    <message>
        <source>Sí</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Aún nadie revisó tus casos</source>
        <translation>Nobody has reviewed your cases yet</translation>
    </message>
    <message>
        <source>Cuando alguien de supervisión revise uno, lo verás aquí con sus palabras.</source>
        <translation>When a supervisor reviews one, you will see it here with their words.</translation>
    </message>
    <message>
        <source>{0}, el {1}</source>
        <translation>{0}, on {1}</translation>
    </message>
    <message>
        <source>Nueva · {0}</source>
        <translation>New · {0}</translation>
    </message>
    <message>
        <source>Caso {0}</source>
        <translation>Case {0}</translation>
    </message>
    <message>
        <source>De quién</source>
        <translation>Whose</translation>
    </message>
    <message>
        <source>Casos de la semana elegidos al azar: los mismos para quien los mire. Marca lo que se ve y escribe algo que ayude.</source>
        <translation>Cases of the week picked by chance: the same for whoever looks. Mark what can be seen and write something that helps.</translation>
    </message>
    <message>
        <source>Nada que revisar</source>
        <translation>Nothing to review</translation>
    </message>
    <message>
        <source>Esa semana no respondió ningún caso que veas.</source>
        <translation>They answered no case that week that you may see.</translation>
    </message>
    <message>
        <source>Caso {0} · {1}</source>
        <translation>Case {0} · {1}</translation>
    </message>
    <message>
        <source>Doce semanas</source>
        <translation>Twelve weeks</translation>
    </message>
    <message>
        <source>parte de lo que se podía alcanzar</source>
        <translation>share of what could be reached</translation>
    </message>
    <message>
        <source>revisiones</source>
        <translation>reviews</translation>
    </message>
    <message>
        <source>Ver la conversación</source>
        <translation>See the conversation</translation>
    </message>
    <message>
        <source>Cambiar</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Revisar</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>leída</source>
        <translation>read</translation>
    </message>
    <message>
        <source>aún sin leer</source>
        <translation>not read yet</translation>
    </message>
    <message>
        <source>Caso {0}, {1}</source>
        <translation>Case {0}, {1}</translation>
    </message>
    <message>
        <source>Lee la conversación antes. Lo que marques y escribas lo verá {0}.</source>
        <translation>Read the conversation first. {0} will see what you mark and write.</translation>
    </message>
    <message>
        <source>Qué hizo bien y qué probar la próxima vez</source>
        <translation>What went well and what to try next time</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Abrir la alerta siguiente</source>
        <translation>Open the next alert</translation>
    </message>
    <message>
        <source>Abrir la conversación del aviso</source>
        <translation>Open the conversation of the notice</translation>
    </message>
    <message>
        <source>Aceptar la conversación ofrecida</source>
        <translation>Accept the offered conversation</translation>
    </message>
    <message>
        <source>Acerca de Relevo</source>
        <translation>About Relevo</translation>
    </message>
    <message>
        <source>Acerca de y versiones</source>
        <translation>About and versions</translation>
    </message>
    <message>
        <source>Acompañamiento</source>
        <translation>Coaching</translation>
    </message>
    <message>
        <source>Adjuntar un archivo…</source>
        <translation>Attach a file…</translation>
    </message>
    <message>
        <source>Administrar etiquetas…</source>
        <translation>Manage tags…</translation>
    </message>
    <message>
        <source>Administrar respuestas rápidas…</source>
        <translation>Manage quick replies…</translation>
    </message>
    <message>
        <source>Ajustes</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Ampliar</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>Anotar una llamada…</source>
        <translation>Note a call…</translation>
    </message>
    <message>
        <source>Asignar o transferir…</source>
        <translation>Assign or transfer…</translation>
    </message>
    <message>
        <source>Aspecto claro</source>
        <translation>Light look</translation>
    </message>
    <message>
        <source>Aspecto del sistema</source>
        <translation>System look</translation>
    </message>
    <message>
        <source>Aspecto oscuro</source>
        <translation>Dark look</translation>
    </message>
    <message>
        <source>Atajos de teclado</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Aún no tiene número de caso</source>
        <translation>It has no case number yet</translation>
    </message>
    <message>
        <source>Bajar la vista</source>
        <translation>Move the view down</translation>
    </message>
    <message>
        <source>Bloquear al cliente…</source>
        <translation>Block the customer…</translation>
    </message>
    <message>
        <source>Borrar los datos del cliente…</source>
        <translation>Erase the customer&apos;s data…</translation>
    </message>
    <message>
        <source>Buscar en los mensajes</source>
        <translation>Search messages</translation>
    </message>
    <message>
        <source>Buscar un comando o una conversación</source>
        <translation>Find a command or a conversation</translation>
    </message>
    <message>
        <source>Cambiar de cuenta</source>
        <translation>Switch account</translation>
    </message>
    <message>
        <source>Cambiar el filtro de la vista…</source>
        <translation>Change the view&apos;s filter…</translation>
    </message>
    <message>
        <source>Cambiar la prioridad…</source>
        <translation>Change the priority…</translation>
    </message>
    <message>
        <source>Cambiar mi contraseña…</source>
        <translation>Change my password…</translation>
    </message>
    <message>
        <source>Campos del contacto…</source>
        <translation>Contact fields…</translation>
    </message>
    <message>
        <source>Empresa y voz</source>
        <translation>Company and voice</translation>
    </message>
    <message>
        <source>Cierre de casos</source>
        <translation>Closing cases</translation>
    </message>
    <message>
        <source>Plantillas</source>
        <translation>Templates</translation>
    </message>
    <message>
        <source>Contraste alto</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Conversación anterior</source>
        <translation>Previous conversation</translation>
    </message>
    <message>
        <source>Conversación siguiente</source>
        <translation>Next conversation</translation>
    </message>
    <message>
        <source>Copiar el número de caso</source>
        <translation>Copy the case number</translation>
    </message>
    <message>
        <source>Costo de WhatsApp</source>
        <translation>WhatsApp costs</translation>
    </message>
    <message>
        <source>Cómo se mide</source>
        <translation>How it is measured</translation>
    </message>
    <message>
        <source>Dejar de observar</source>
        <translation>Stop watching</translation>
    </message>
    <message>
        <source>Dejar una nota a quien atiende</source>
        <translation>Leave a note for whoever attends</translation>
    </message>
    <message>
        <source>Desbloquear al cliente</source>
        <translation>Unblock the customer</translation>
    </message>
    <message>
        <source>Deshacer</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Devolver a la cola</source>
        <translation>Return to the queue</translation>
    </message>
    <message>
        <source>Editar los datos del cliente</source>
        <translation>Edit the customer&apos;s record</translation>
    </message>
    <message>
        <source>Ejecutar una macro…</source>
        <translation>Run a macro…</translation>
    </message>
    <message>
        <source>Eliminar la vista</source>
        <translation>Delete the view</translation>
    </message>
    <message>
        <source>Empezar turno…</source>
        <translation>Start shift…</translation>
    </message>
    <message>
        <source>Encuestas</source>
        <translation>Surveys</translation>
    </message>
    <message>
        <source>Enviar</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Enviar más tarde…</source>
        <translation>Send later…</translation>
    </message>
    <message>
        <source>Enviar y pasar a la siguiente</source>
        <translation>Send and go to the next</translation>
    </message>
    <message>
        <source>Enviar y resolver</source>
        <translation>Send and resolve</translation>
    </message>
    <message>
        <source>Equipos</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Es tarea de quien supervisa</source>
        <translation>This is for supervisors</translation>
    </message>
    <message>
        <source>Escribir una nota interna</source>
        <translation>Write an internal note</translation>
    </message>
    <message>
        <source>Esperar a otra área…</source>
        <translation>Wait for another area…</translation>
    </message>
    <message>
        <source>Esperar al cliente</source>
        <translation>Wait for the customer</translation>
    </message>
    <message>
        <source>Esta conversación no tiene alertas</source>
        <translation>This conversation has no alerts</translation>
    </message>
    <message>
        <source>Etiquetar…</source>
        <translation>Tag…</translation>
    </message>
    <message>
        <source>Filtrar la lista…</source>
        <translation>Filter the list…</translation>
    </message>
    <message>
        <source>Grabar un audio</source>
        <translation>Record an audio</translation>
    </message>
    <message>
        <source>Guardar como vista…</source>
        <translation>Save as a view…</translation>
    </message>
    <message>
        <source>Guardia del redactor</source>
        <translation>Composer guard</translation>
    </message>
    <message>
        <source>Horarios y festivos</source>
        <translation>Hours and holidays</translation>
    </message>
    <message>
        <source>Claves de API</source>
        <translation>API keys</translation>
    </message>
    <message>
        <source>Cuenta de la empresa</source>
        <translation>Company account</translation>
    </message>
    <message>
        <source>Etiquetas y motivos</source>
        <translation>Tags and reasons</translation>
    </message>
    <message>
        <source>Guardar todos los datos del cliente…</source>
        <translation>Save everything about the customer…</translation>
    </message>
    <message>
        <source>Importar contactos…</source>
        <translation>Import contacts…</translation>
    </message>
    <message>
        <source>Importar un chat de WhatsApp…</source>
        <translation>Import a WhatsApp chat…</translation>
    </message>
    <message>
        <source>Informes</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Insertar un emoji…</source>
        <translation>Insert an emoji…</translation>
    </message>
    <message>
        <source>Insertar una respuesta rápida…</source>
        <translation>Insert a quick reply…</translation>
    </message>
    <message>
        <source>Intervenir</source>
        <translation>Step in</translation>
    </message>
    <message>
        <source>Ir a Lo que debo</source>
        <translation>Go to What I owe</translation>
    </message>
    <message>
        <source>Ir a Menciones</source>
        <translation>Go to Mentions</translation>
    </message>
    <message>
        <source>Ir a Mías</source>
        <translation>Go to Mine</translation>
    </message>
    <message>
        <source>Ir a Por vencer</source>
        <translation>Go to At risk</translation>
    </message>
    <message>
        <source>Ir a Pospuestas</source>
        <translation>Go to Snoozed</translation>
    </message>
    <message>
        <source>Ir a Resueltas</source>
        <translation>Go to Resolved</translation>
    </message>
    <message>
        <source>Ir a Sin asignar</source>
        <translation>Go to Unassigned</translation>
    </message>
    <message>
        <source>Ir a Todas</source>
        <translation>Go to All</translation>
    </message>
    <message>
        <source>La comparte el equipo: la cambia quien supervisa</source>
        <translation>It is shared: a supervisor changes it</translation>
    </message>
    <message>
        <source>La otra área ya respondió</source>
        <translation>The other area has answered</translation>
    </message>
    <message>
        <source>La ventana de 24 h está cerrada: solo llega una plantilla</source>
        <translation>The reply window is closed: only a template gets through</translation>
    </message>
    <message>
        <source>Las etiquetas las administra quien supervisa</source>
        <translation>Supervisors manage the tags</translation>
    </message>
    <message>
        <source>Lista compacta</source>
        <translation>Compact list</translation>
    </message>
    <message>
        <source>Lista cómoda</source>
        <translation>Comfortable list</translation>
    </message>
    <message>
        <source>Lo hace quien administra Relevo</source>
        <translation>Whoever administers Relevo does this</translation>
    </message>
    <message>
        <source>Marcar como leída</source>
        <translation>Mark as read</translation>
    </message>
    <message>
        <source>Marcar como no leída</source>
        <translation>Mark as unread</translation>
    </message>
    <message>
        <source>Marcar la mención como atendida</source>
        <translation>Mark the mention as done</translation>
    </message>
    <message>
        <source>Me encargo de la alerta</source>
        <translation>Own the alert</translation>
    </message>
    <message>
        <source>Mis dispositivos…</source>
        <translation>My devices…</translation>
    </message>
    <message>
        <source>Modo TV: el tablero en pantalla completa</source>
        <translation>TV mode: the board in full screen</translation>
    </message>
    <message>
        <source>Mostrar las nuevas</source>
        <translation>Show the new ones</translation>
    </message>
    <message>
        <source>Mostrar u ocultar la barra lateral</source>
        <translation>Show or hide the sidebar</translation>
    </message>
    <message>
        <source>Mostrar u ocultar los datos del cliente</source>
        <translation>Show or hide customer details</translation>
    </message>
    <message>
        <source>Mostrar u ocultar mi día</source>
        <translation>Show or hide my day</translation>
    </message>
    <message>
        <source>Nada espera respuesta aquí</source>
        <translation>Nothing waits for an answer here</translation>
    </message>
    <message>
        <source>Nadie pidió ayuda aquí</source>
        <translation>Nobody asked for help here</translation>
    </message>
    <message>
        <source>Nadie te la está ofreciendo</source>
        <translation>Nobody is offering it to you</translation>
    </message>
    <message>
        <source>Nadie te menciona aquí</source>
        <translation>Nobody mentions you here</translation>
    </message>
    <message>
        <source>Nadie te ofrece una conversación</source>
        <translation>Nobody is offering you a conversation</translation>
    </message>
    <message>
        <source>Necesita respuesta</source>
        <translation>Needs an answer</translation>
    </message>
    <message>
        <source>Ningún aviso habla de otra conversación</source>
        <translation>No notice tells of another conversation</translation>
    </message>
    <message>
        <source>No está bloqueado</source>
        <translation>Not blocked</translation>
    </message>
    <message>
        <source>No está pospuesta</source>
        <translation>It is not snoozed</translation>
    </message>
    <message>
        <source>No está resuelta</source>
        <translation>It is not resolved</translation>
    </message>
    <message>
        <source>No estás observando</source>
        <translation>You are not watching</translation>
    </message>
    <message>
        <source>No hay nada sin leer</source>
        <translation>There is nothing unread</translation>
    </message>
    <message>
        <source>No requiere respuesta</source>
        <translation>No answer needed</translation>
    </message>
    <message>
        <source>No se espera a otra área</source>
        <translation>No other area is waited for</translation>
    </message>
    <message>
        <source>Nueva conversación…</source>
        <translation>New conversation…</translation>
    </message>
    <message>
        <source>Números de WhatsApp</source>
        <translation>WhatsApp numbers</translation>
    </message>
    <message>
        <source>Paquetes de inicio</source>
        <translation>Starter packs</translation>
    </message>
    <message>
        <source>Registro de auditoría</source>
        <translation>Audit log</translation>
    </message>
    <message>
        <source>Respuestas y macros</source>
        <translation>Replies and macros</translation>
    </message>
    <message>
        <source>Roles y permisos</source>
        <translation>Roles and permissions</translation>
    </message>
    <message>
        <source>Sala de práctica…</source>
        <translation>Practice room…</translation>
    </message>
    <message>
        <source>Salud</source>
        <translation>Health</translation>
    </message>
    <message>
        <source>Objetivos de SLA</source>
        <translation>SLA targets</translation>
    </message>
    <message>
        <source>Observar en silencio</source>
        <translation>Watch silently</translation>
    </message>
    <message>
        <source>Panel anterior</source>
        <translation>Previous pane</translation>
    </message>
    <message>
        <source>Panel siguiente</source>
        <translation>Next pane</translation>
    </message>
    <message>
        <source>Pausas y gracia</source>
        <translation>Breaks and grace</translation>
    </message>
    <message>
        <source>Pedir ayuda…</source>
        <translation>Ask for help…</translation>
    </message>
    <message>
        <source>Pedir el teléfono…</source>
        <translation>Ask for the phone…</translation>
    </message>
    <message>
        <source>Pedir la ubicación…</source>
        <translation>Ask for the location…</translation>
    </message>
    <message>
        <source>Personas y turnos</source>
        <translation>People and shifts</translation>
    </message>
    <message>
        <source>Ponerme desconectado/a</source>
        <translation>Set me offline</translation>
    </message>
    <message>
        <source>Ponerme disponible</source>
        <translation>Set me available</translation>
    </message>
    <message>
        <source>Ponerme en pausa…</source>
        <translation>Set me away…</translation>
    </message>
    <message>
        <source>Ponerme ocupado/a</source>
        <translation>Set me busy</translation>
    </message>
    <message>
        <source>Posponer…</source>
        <translation>Snooze…</translation>
    </message>
    <message>
        <source>Preferencias</source>
        <translation>Preferences</translation>
    </message>
    <message>
        <source>Primero abre una conversación</source>
        <translation>Open a conversation first</translation>
    </message>
    <message>
        <source>Primero elige una vista guardada</source>
        <translation>Choose a saved view first</translation>
    </message>
    <message>
        <source>Primero filtra la lista</source>
        <translation>Filter the list first</translation>
    </message>
    <message>
        <source>Primero hay que iniciar sesión</source>
        <translation>Sign in first</translation>
    </message>
    <message>
        <source>Primero tráela de vuelta: está pospuesta o con otra área</source>
        <translation>Bring it back first: it is snoozed or with another area</translation>
    </message>
    <message>
        <source>Reabrir</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Rechazar la conversación ofrecida…</source>
        <translation>Decline the offered conversation…</translation>
    </message>
    <message>
        <source>Reducir</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>Registrar una ausencia de hoy…</source>
        <translation>Record an absence for today…</translation>
    </message>
    <message>
        <source>Reglas de asignación</source>
        <translation>Assignment rules</translation>
    </message>
    <message>
        <source>Renombrar o compartir la vista…</source>
        <translation>Rename or share the view…</translation>
    </message>
    <message>
        <source>Resolver</source>
        <translation>Resolve</translation>
    </message>
    <message>
        <source>Resolver con resultado o motivo…</source>
        <translation>Resolve with an outcome or reason…</translation>
    </message>
    <message>
        <source>Responder</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>Respuestas automáticas</source>
        <translation>Automatic replies</translation>
    </message>
    <message>
        <source>Revisar los casos que no cuentan…</source>
        <translation>Review the cases that do not count…</translation>
    </message>
    <message>
        <source>Revisión semanal</source>
        <translation>Weekly review</translation>
    </message>
    <message>
        <source>Saber por qué está aquí</source>
        <translation>See why it is here</translation>
    </message>
    <message>
        <source>Salir de Relevo</source>
        <translation>Quit Relevo</translation>
    </message>
    <message>
        <source>Seguridad</source>
        <translation>Security</translation>
    </message>
    <message>
        <source>Siguiente por vencer</source>
        <translation>Next at risk</translation>
    </message>
    <message>
        <source>Solicitud de datos…</source>
        <translation>Data request…</translation>
    </message>
    <message>
        <source>Solicitudes de datos</source>
        <translation>Data requests</translation>
    </message>
    <message>
        <source>Usuarios</source>
        <translation>Users</translation>
    </message>
    <message>
        <source>Ver el pasado</source>
        <translation>See the past</translation>
    </message>
    <message>
        <source>Sin conexión: se puede hacer cuando vuelva</source>
        <translation>Offline: possible when it is back</translation>
    </message>
    <message>
        <source>Subir la vista</source>
        <translation>Move the view up</translation>
    </message>
    <message>
        <source>Tablero en vivo</source>
        <translation>Live board</translation>
    </message>
    <message>
        <source>Tamaño normal</source>
        <translation>Normal size</translation>
    </message>
    <message>
        <source>Terminar turno…</source>
        <translation>End my shift…</translation>
    </message>
    <message>
        <source>Tomar la conversación</source>
        <translation>Take the conversation</translation>
    </message>
    <message>
        <source>Tomar la siguiente de la cola</source>
        <translation>Take the next one of the queue</translation>
    </message>
    <message>
        <source>Traer de vuelta ahora</source>
        <translation>Bring back now</translation>
    </message>
    <message>
        <source>Usar una plantilla…</source>
        <translation>Use a template…</translation>
    </message>
    <message>
        <source>Ventana cerrada</source>
        <translation>Closed window</translation>
    </message>
    <message>
        <source>Ver las alertas</source>
        <translation>Show alerts</translation>
    </message>
    <message>
        <source>Ver los relojes del caso</source>
        <translation>See the clocks of the case</translation>
    </message>
    <message>
        <source>Ver quién está</source>
        <translation>See who is here</translation>
    </message>
    <message>
        <source>Verificación en dos pasos…</source>
        <translation>Two-step verification…</translation>
    </message>
    <message>
        <source>Volver a la lista</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>WhatsApp solo bloquea a quien escribió en las últimas 24 h</source>
        <translation>WhatsApp blocks only who wrote in the last 24 h</translation>
    </message>
    <message>
        <source>Ya conocemos su teléfono</source>
        <translation>We already know their phone</translation>
    </message>
    <message>
        <source>Ya es tu estado</source>
        <translation>That is your state already</translation>
    </message>
    <message>
        <source>Ya es tuya</source>
        <translation>It is yours already</translation>
    </message>
    <message>
        <source>Ya está bloqueado</source>
        <translation>Already blocked</translation>
    </message>
    <message>
        <source>Ya está en la cola</source>
        <translation>It is in the queue already</translation>
    </message>
    <message>
        <source>Ya está resuelta</source>
        <translation>It is resolved already</translation>
    </message>
    <message>
        <source>Ya está sin leer</source>
        <translation>It is unread already</translation>
    </message>
    <message>
        <source>Ya no hace falta ayuda</source>
        <translation>Help is no longer needed</translation>
    </message>
    <message>
        <source>Ya se espera al cliente</source>
        <translation>The customer is waited for already</translation>
    </message>
    <message>
        <source>Ya tienes todas las que caben</source>
        <translation>You already have as many as fit</translation>
    </message>
    <message>
        <source>Nada está por vencer</source>
        <translation>Nothing is at risk</translation>
    </message>
    <message>
        <source>No hay alertas sin dueño</source>
        <translation>No alert is waiting for an owner</translation>
    </message>
    <message>
        <source>Todavía no hay un mensaje del cliente aquí</source>
        <translation>There is no message of the customer here yet</translation>
    </message>
    <message>
        <source>Ya espera una respuesta</source>
        <translation>It is waiting for an answer already</translation>
    </message>
</context>
<context>
    <name>CompanyPage</name>
    <message>
        <source>La empresa</source>
        <translation>The company</translation>
    </message>
    <message>
        <source>Zona horaria</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>La ven tus colegas, y los clientes en los textos que usan {{empresa}}.</source>
        <translation>Your colleagues see it, and customers do in texts that use {{company}}.</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Aquí empiezan los días de las cifras y los plazos sin horario propio.</source>
        <translation>Days begin here for figures, and for deadlines without hours of their own.</translation>
    </message>
    <message>
        <source>Tres letras. La de las ventas que se anotan al cerrar un caso.</source>
        <translation>Three letters. Of the sales noted when a case is closed.</translation>
    </message>
    <message>
        <source>Moneda</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>El redactor avisa cuando un texto en español trata al cliente de otra forma. Se puede enviar igual.</source>
        <translation>The composer warns when a text in Spanish addresses the customer in another way. It can be sent all the same.</translation>
    </message>
    <message>
        <source>La voz</source>
        <translation>The voice</translation>
    </message>
    <message>
        <source>Trato al cliente</source>
        <translation>How customers are addressed</translation>
    </message>
    <message>
        <source>Vale para todos desde que se guarda, también en ventanas abiertas.</source>
        <translation>Counts for everybody once it is saved, in open windows too.</translation>
    </message>
    <message>
        <source>Así se lee</source>
        <translation>How it reads</translation>
    </message>
    <message>
        <source>«Hola, Marisol. Aquí {0}.»</source>
        <translation>“Hola, Marisol. Aquí {0}.”</translation>
    </message>
    <message>
        <source>«Hola, Marisol. Aquí {0}, ¿en qué le ayudamos?»</source>
        <translation>“Hola, Marisol. Aquí {0}, ¿en qué le ayudamos?”</translation>
    </message>
    <message>
        <source>«Hola, Marisol. Aquí {0}, ¿en qué te ayudamos?»</source>
        <translation>“Hola, Marisol. Aquí {0}, ¿en qué te ayudamos?”</translation>
    </message>
    <message>
        <source>«Hola, Marisol. Aquí {0}, contanos qué necesitás.»</source>
        <translation>“Hola, Marisol. Aquí {0}, contanos qué necesitás.”</translation>
    </message>
    <message>
        <source>zona horaria: {0}</source>
        <translation>time zone: {0}</translation>
    </message>
    <message>
        <source>moneda: {0}</source>
        <translation>currency: {0}</translation>
    </message>
    <message>
        <source>se llama «{0}»</source>
        <translation>it is called “{0}”</translation>
    </message>
    <message>
        <source>trato: {0}</source>
        <translation>addressed: {0}</translation>
    </message>
    <message>
        <source>Como escriba cada persona</source>
        <translation>As each person writes</translation>
    </message>
    <message>
        <source>De usted</source>
        <translation>With usted</translation>
    </message>
    <message>
        <source>De tú</source>
        <translation>With tú</translation>
    </message>
    <message>
        <source>De vos</source>
        <translation>With vos</translation>
    </message>
</context>
<context>
    <name>CompanySignIn</name>
    <message>
        <source>Cambiar proveedor</source>
        <translation>Change provider</translation>
    </message>
    <message>
        <source>Conectar un proveedor</source>
        <translation>Connect a provider</translation>
    </message>
    <message>
        <source>Estos datos los da el proveedor al registrar Relevo como aplicación web.</source>
        <translation>The provider gives you these when you register Relevo as a web application.</translation>
    </message>
    <message>
        <source>Comprobar y guardar</source>
        <translation>Check and save</translation>
    </message>
    <message>
        <source>Sin cambios</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>Ahí solo tiene cuenta gente de la empresa</source>
        <translation>Only people of the company have accounts there</translation>
    </message>
    <message>
        <source>Ya pide un segundo paso: Relevo no lo repite</source>
        <translation>It already asks for a second step: Relevo does not repeat it</translation>
    </message>
    <message>
        <source>Con contraseña entra</source>
        <translation>May use a password</translation>
    </message>
    <message>
        <source>Dirección del proveedor</source>
        <translation>Provider&apos;s address</translation>
    </message>
    <message>
        <source>Nombre en el botón «Entrar con…»</source>
        <translation>Name on the “Sign in with…” button</translation>
    </message>
    <message>
        <source>Identificador de cliente</source>
        <translation>Client ID</translation>
    </message>
    <message>
        <source>Secreto de cliente</source>
        <translation>Client secret</translation>
    </message>
    <message>
        <source>Faltan la dirección, el nombre o el identificador.</source>
        <translation>The address, the name or the client ID is missing.</translation>
    </message>
    <message>
        <source>Cualquiera, si lo prefiere</source>
        <translation>Anyone who prefers to</translation>
    </message>
    <message>
        <source>Solo quien administra las entradas</source>
        <translation>Only who manages sign-in</translation>
    </message>
    <message>
        <source>La dirección del proveedor empieza con https://.</source>
        <translation>The provider&apos;s address begins with https://.</translation>
    </message>
    <message>
        <source>En esa dirección no responde un proveedor de cuentas (OpenID Connect). Revísala.</source>
        <translation>No account provider (OpenID Connect) answers at that address. Check it.</translation>
    </message>
    <message>
        <source>Cambiar</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Quitar</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Se entra con contraseña</source>
        <translation>People sign in with a password</translation>
    </message>
    <message>
        <source>Conecta Google Workspace, Microsoft Entra u otro proveedor OpenID Connect y tu equipo entra con la cuenta que ya usa.</source>
        <translation>Connect Google Workspace, Microsoft Entra or another OpenID Connect provider, and your team signs in with the account they already use.</translation>
    </message>
    <message>
        <source>Lo que el proveedor tiene que saber</source>
        <translation>What the provider needs to know</translation>
    </message>
    <message>
        <source>Dale esta dirección de vuelta (redirect URI), tal cual:</source>
        <translation>Give it this return address (redirect URI), exactly as it is:</translation>
    </message>
    <message>
        <source>Dirección de vuelta</source>
        <translation>Return address</translation>
    </message>
    <message>
        <source>Copiar</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Se entra con {0}</source>
        <translation>People sign in with {0}</translation>
    </message>
    <message>
        <source>1. Registra Relevo como aplicación web en tu proveedor, con la dirección de vuelta de esta página.</source>
        <translation>1. Register Relevo as a web application at your provider, with the return address on this page.</translation>
    </message>
    <message>
        <source>2. Conecta aquí el proveedor con el identificador y el secreto que te dé.</source>
        <translation>2. Connect the provider here with the client ID and secret it gives you.</translation>
    </message>
    <message>
        <source>3. Invita a cada persona con su correo de la empresa: nadie entra sin invitación.</source>
        <translation>3. Invite each person with their company e-mail: nobody gets in without an invitation.</translation>
    </message>
    <message>
        <source>Quien administra las entradas entra siempre con contraseña si el proveedor falla.</source>
        <translation>Who manages sign-in can always use a password if the provider fails.</translation>
    </message>
    <message>
        <source>Cómo se conecta</source>
        <translation>How to connect it</translation>
    </message>
    <message>
        <source>Listo: la pantalla de entrada ofrece «Entrar con {0}».</source>
        <translation>Done: the sign-in screen offers “Sign in with {0}”.</translation>
    </message>
    <message>
        <source>¿Quitar la entrada con la cuenta de la empresa?</source>
        <translation>Stop signing in with the company account?</translation>
    </message>
    <message>
        <source>Desde ahora se entra con contraseña. Quien no tenga una pide un código a quien administra. Las sesiones abiertas siguen.</source>
        <translation>From now on people sign in with a password. Who has none asks an administrator for a code. Open sessions stay.</translation>
    </message>
    <message>
        <source>Se entra con contraseña otra vez.</source>
        <translation>People sign in with a password again.</translation>
    </message>
    <message>
        <source>Dirección copiada.</source>
        <translation>Address copied.</translation>
    </message>
    <message>
        <source>Identificador: {0}</source>
        <translation>Client ID: {0}</translation>
    </message>
    <message>
        <source>Con secreto</source>
        <translation>With a secret</translation>
    </message>
    <message>
        <source>Sin secreto</source>
        <translation>Without a secret</translation>
    </message>
    <message>
        <source>El correo de la cuenta vale aunque el proveedor no diga que lo comprobó.</source>
        <translation>The account&apos;s e-mail counts even if the provider does not say it was verified.</translation>
    </message>
    <message>
        <source>Solo valen correos que el proveedor dice haber comprobado.</source>
        <translation>Only e-mails the provider says it has verified count.</translation>
    </message>
    <message>
        <source>El segundo paso lo pide el proveedor.</source>
        <translation>The provider asks for the second step.</translation>
    </message>
    <message>
        <source>El segundo paso lo pide Relevo, como en Seguridad.</source>
        <translation>Relevo asks for the second step, as set in Security.</translation>
    </message>
    <message>
        <source>También se entra con contraseña.</source>
        <translation>Passwords work too.</translation>
    </message>
    <message>
        <source>Con contraseña solo entra quien administra las entradas.</source>
        <translation>Only who manages sign-in may use a password.</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Nota interna</source>
        <translation>Internal note</translation>
    </message>
    <message>
        <source>Respuesta</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>Nota para el equipo… usa @ para mencionar</source>
        <translation>Note for the team… use @ to mention</translation>
    </message>
    <message>
        <source>Escribe a {0}… usa / para respuestas rápidas, @ para una nota</source>
        <translation>Write to {0}… use / for quick replies, @ for a note</translation>
    </message>
</context>
<context>
    <name>ComposerActions</name>
    <message>
        <source>¿Qué hace Enter?</source>
        <translation>What does Enter do?</translation>
    </message>
    <message>
        <source>Se puede cambiar en Preferencias.</source>
        <translation>You can change it in Preferences.</translation>
    </message>
    <message>
        <source>Enviar</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Nueva línea</source>
        <translation>New line</translation>
    </message>
</context>
<context>
    <name>ComposerFiles</name>
    <message>
        <source>No hay altavoces ni auriculares, o los usa otro programa.</source>
        <translation>There are no speakers or headphones, or another program is using them.</translation>
    </message>
    <message>
        <source>Este audio no se puede reproducir aquí.</source>
        <translation>This audio cannot be played here.</translation>
    </message>
    <message>
        <source>Adjuntar archivos</source>
        <translation>Attach files</translation>
    </message>
    <message>
        <source>Una nota no lleva archivos. Cambia a Respuesta para adjuntarlos.</source>
        <translation>A note carries no files. Switch to Reply to attach them.</translation>
    </message>
    <message>
        <source>No se pudo leer {0}.</source>
        <translation>{0} could not be read.</translation>
    </message>
    <message>
        <source>Imagen pegada</source>
        <translation>Pasted image</translation>
    </message>
    <message>
        <source>No se pudo guardar la imagen pegada.</source>
        <translation>The pasted image could not be kept.</translation>
    </message>
    <message>
        <source>No se pudo guardar el audio.</source>
        <translation>The audio could not be kept.</translation>
    </message>
</context>
<context>
    <name>ComposerReturns</name>
    <message>
        <source>{0} respondió mientras escribías</source>
        <translation>{0} replied while you were writing</translation>
    </message>
    <message>
        <source>Ver respuesta</source>
        <translation>See the reply</translation>
    </message>
    <message>
        <source>No se envió.</source>
        <translation>Not sent.</translation>
    </message>
    <message>
        <source>Entendido</source>
        <translation>Got it</translation>
    </message>
    <message>
        <source>Quitar</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Respondes a</source>
        <translation>Replying to</translation>
    </message>
</context>
<context>
    <name>ContextStrip</name>
    <message>
        <source>Ocultar en esta conversación</source>
        <translation>Hide in this conversation</translation>
    </message>
    <message>
        <source>Proponer seguimiento · {0}</source>
        <translation>Suggest a follow-up · {0}</translation>
    </message>
    <message>
        <source>La ventana se cierra pronto y no ha contestado. Nada sale por sí solo.</source>
        <translation>The window closes soon and there is no answer yet. Nothing is sent by itself.</translation>
    </message>
</context>
<context>
    <name>ConversationHeader</name>
    <message>
        <source>Volver a la lista</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>Asignar o transferir</source>
        <translation>Assign or transfer</translation>
    </message>
    <message>
        <source>Tomar</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>Resolver</source>
        <translation>Resolve</translation>
    </message>
    <message>
        <source>Más acciones</source>
        <translation>More actions</translation>
    </message>
    <message>
        <source>Reabrir</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>{0} escribe…</source>
        <translation>{0} is typing…</translation>
    </message>
    <message>
        <source>También la ve {0}</source>
        <translation>{0} is viewing it too</translation>
    </message>
    <message numerus="yes">
        <source>También la ven {0} y %n más</source>
        <translation>
            <numerusform>{0} and %n more see it too</numerusform>
            <numerusform>{0} and %n more see it too</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConversationListView</name>
    <message>
        <source>Conversaciones</source>
        <translation>Conversations</translation>
    </message>
</context>
<context>
    <name>ConversationPane</name>
    <message>
        <source>Elige una conversación</source>
        <translation>Choose a conversation</translation>
    </message>
    <message>
        <source>O pulsa Ctrl+K para buscar personas y comandos.</source>
        <translation>Or press Ctrl+K to find people and commands.</translation>
    </message>
</context>
<context>
    <name>ConversationPicker</name>
    <message>
        <source>Conversaciones</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Nadie con ese nombre o teléfono</source>
        <translation>Nobody with that name or phone</translation>
    </message>
    <message>
        <source>Ventana cerrada: solo plantillas</source>
        <translation>Reply window closed: templates only</translation>
    </message>
</context>
<context>
    <name>Costs</name>
    <message>
        <source>De qué número</source>
        <translation>Of which number</translation>
    </message>
    <message>
        <source>Presupuesto al mes</source>
        <translation>Monthly budget</translation>
    </message>
    <message>
        <source>Avisa a quien supervisa; no detiene ningún mensaje.</source>
        <translation>Warns supervisors; it stops no message.</translation>
    </message>
    <message>
        <source>los de Meta</source>
        <translation>Meta&apos;s own</translation>
    </message>
    <message>
        <source>Gasto estimado</source>
        <translation>Estimated spending</translation>
    </message>
    <message>
        <source>vacío: sin presupuesto</source>
        <translation>empty: no budget</translation>
    </message>
    <message>
        <source>Moneda</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>Mensajes de servicio gratis</source>
        <translation>Free service messages</translation>
    </message>
    <message>
        <source>por número y mes; los de un anuncio no cuentan</source>
        <translation>per number and month; those from an ad do not count</translation>
    </message>
    <message>
        <source>Avisar al pasar de</source>
        <translation>Warn above</translation>
    </message>
    <message>
        <source>porcentajes</source>
        <translation>percentages</translation>
    </message>
    <message>
        <source>Cada número sin uno propio</source>
        <translation>Every number without its own</translation>
    </message>
    <message>
        <source>Escribe un número mayor que cero, como 500.</source>
        <translation>Write a number above zero, like 500.</translation>
    </message>
    <message>
        <source>Tres letras, como USD.</source>
        <translation>Three letters, like USD.</translation>
    </message>
    <message>
        <source>Números de 1 a 1000, del menor al mayor, como 80, 100.</source>
        <translation>Numbers from 1 to 1000, lowest first, like 80, 100.</translation>
    </message>
    <message>
        <source>Nueva lista</source>
        <translation>New list</translation>
    </message>
    <message>
        <source>Precios de Meta</source>
        <translation>Meta&apos;s prices</translation>
    </message>
    <message>
        <source>Los que Meta publica para tu cuenta. Sin precios no se estima nada.</source>
        <translation>Those Meta publishes for your account. Without prices nothing is estimated.</translation>
    </message>
    <message>
        <source>Lista</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Quitar</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Vale desde</source>
        <translation>In force from</translation>
    </message>
    <message>
        <source>De dónde salió</source>
        <translation>Where it is from</translation>
    </message>
    <message>
        <source>Precios</source>
        <translation>Prices</translation>
    </message>
    <message>
        <source>una por línea: categoría, país (vacío: los demás) y precio por mensaje entregado</source>
        <translation>one per line: category, country (empty: the others) and price per delivered message</translation>
    </message>
    <message>
        <source>Fuente</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Desde {0} · {1}</source>
        <translation>From {0} · {1}</translation>
    </message>
    <message>
        <source>Línea {0}: escribe categoría, país y precio, como «marketing MX 0.0305».</source>
        <translation>Line {0}: write category, country and price, like “marketing MX 0.0305”.</translation>
    </message>
    <message>
        <source>Línea {0}: la categoría va en letras de Meta, como «utility».</source>
        <translation>Line {0}: the category is spelled as Meta does, like “utility”.</translation>
    </message>
    <message>
        <source>Línea {0}: el país va en dos letras, como MX.</source>
        <translation>Line {0}: the country is two letters, like MX.</translation>
    </message>
    <message>
        <source>Línea {0}: el precio es un número con hasta seis decimales.</source>
        <translation>Line {0}: the price is a number with up to six decimals.</translation>
    </message>
    <message>
        <source>Línea {0}: esta categoría y país ya tienen precio.</source>
        <translation>Line {0}: this category and country have a price already.</translation>
    </message>
    <message>
        <source>sin precios no se estima</source>
        <translation>nothing is estimated without prices</translation>
    </message>
    <message>
        <source>Es un estimado: lo que se paga lo dice la factura de Meta.</source>
        <translation>It is an estimate: what is paid is what Meta&apos;s invoice says.</translation>
    </message>
    <message>
        <source>Cómo se estima</source>
        <translation>How it is estimated</translation>
    </message>
    <message>
        <source>Cuenta cada mensaje entregado en la categoría que Meta dice.</source>
        <translation>Every delivered message counts in the category Meta says.</translation>
    </message>
    <message>
        <source>Los de servicio son gratis hasta {0} por número y mes.</source>
        <translation>Service messages are free up to {0} per number and month.</translation>
    </message>
    <message>
        <source>Los primeros de servicio de cada mes son gratis, por número, según Meta.</source>
        <translation>Each month&apos;s first service messages of a number are free, by Meta&apos;s rule.</translation>
    </message>
    <message>
        <source>Lo que no tiene precio aquí se cuenta aparte, sin inventarlo.</source>
        <translation>What has no price here is counted apart, never made up.</translation>
    </message>
    <message>
        <source>Avisa al pasar de {0} del presupuesto.</source>
        <translation>Warns above {0} of the budget.</translation>
    </message>
    <message>
        <source>nuevos precios: {0}</source>
        <translation>new prices: {0}</translation>
    </message>
    <message>
        <source>sin los precios: {0}</source>
        <translation>without the prices: {0}</translation>
    </message>
    <message>
        <source>otros precios: {0}</source>
        <translation>other prices: {0}</translation>
    </message>
    <message>
        <source>presupuesto de {0} {1} al mes</source>
        <translation>budget of {0} {1} a month</translation>
    </message>
    <message>
        <source>sin presupuesto</source>
        <translation>no budget</translation>
    </message>
    <message>
        <source>mensajes gratis: {0}</source>
        <translation>free messages: {0}</translation>
    </message>
    <message>
        <source>avisa al pasar de {0}</source>
        <translation>warns above {0}</translation>
    </message>
    <message>
        <source>no avisa</source>
        <translation>does not warn</translation>
    </message>
    <message>
        <source>sin costo por hora de atención</source>
        <translation>no rate per hour of attention</translation>
    </message>
    <message>
        <source>hora de atención: {0} {1}</source>
        <translation>hour of attention: {0} {1}</translation>
    </message>
    <message>
        <source>Costo por caso</source>
        <translation>Cost per case</translation>
    </message>
    <message>
        <source>Lo que cobra Meta más el tiempo de atención, entre los casos resueltos.</source>
        <translation>What Meta charges plus handling time, divided by resolved cases.</translation>
    </message>
    <message>
        <source>Hora de atención</source>
        <translation>An hour of attention</translation>
    </message>
    <message>
        <source>vacío: solo lo de Meta</source>
        <translation>empty: Meta&apos;s part only</translation>
    </message>
</context>
<context>
    <name>CountPill</name>
    <message numerus="yes">
        <source>%n sin leer</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message>
        <source>Vencida hace {0}</source>
        <translation>Overdue by {0}</translation>
    </message>
    <message>
        <source>Vence en {0}</source>
        <translation>Due in {0}</translation>
    </message>
    <message>
        <source>vencida</source>
        <translation>overdue</translation>
    </message>
    <message>
        <source>vence en {0}</source>
        <translation>due in {0}</translation>
    </message>
</context>
<context>
    <name>CustomerPanel</name>
    <message>
        <source>Cliente</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Ocultar</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Editar los datos</source>
        <translation>Edit the details</translation>
    </message>
    <message>
        <source>Escribir primero, con una plantilla</source>
        <translation>Write first, with a template</translation>
    </message>
</context>
<context>
    <name>Customers</name>
    <message>
        <source>Escribe un número, como 1250,50</source>
        <translation>Write a number, like 1250.50</translation>
    </message>
    <message>
        <source>Escribe una fecha, como 22/11/2026</source>
        <translation>Write a date, day first: 22/11/2026</translation>
    </message>
    <message>
        <source>Elige una de las opciones</source>
        <translation>Choose one of the options</translation>
    </message>
    <message>
        <source>Escribe sí o no</source>
        <translation>Write yes or no</translation>
    </message>
    <message>
        <source>Es demasiado largo</source>
        <translation>It is too long</translation>
    </message>
    <message>
        <source>Son demasiadas: hasta 30</source>
        <translation>Too many: up to 30</translation>
    </message>
    <message>
        <source>Escribe un correo, como ana@empresa.com</source>
        <translation>Write an e-mail address, like ana@company.com</translation>
    </message>
    <message>
        <source>Este campo ya no existe</source>
        <translation>This field no longer exists</translation>
    </message>
    <message>
        <source>Falta el teléfono</source>
        <translation>The phone number is missing</translation>
    </message>
    <message>
        <source>No es un teléfono</source>
        <translation>This is not a phone number</translation>
    </message>
    <message>
        <source>Falta el código de país, como +52</source>
        <translation>The country code is missing, like +52</translation>
    </message>
    <message>
        <source>Al teléfono le faltan cifras</source>
        <translation>The phone number has too few digits</translation>
    </message>
    <message>
        <source>Al teléfono le sobran cifras</source>
        <translation>The phone number has too many digits</translation>
    </message>
    <message>
        <source>Ese teléfono no existe en su país</source>
        <translation>That number does not exist in its country</translation>
    </message>
    <message>
        <source>No se puede guardar</source>
        <translation>It cannot be saved</translation>
    </message>
    <message>
        <source>No es un archivo CSV. Guárdalo como CSV y elígelo de nuevo.</source>
        <translation>This is not a CSV file. Save it as CSV and choose it again.</translation>
    </message>
    <message>
        <source>El archivo está vacío.</source>
        <translation>The file is empty.</translation>
    </message>
    <message>
        <source>Faltan los nombres de las columnas en la primera línea, o las filas.</source>
        <translation>The first line with the column names is missing, or the rows are.</translation>
    </message>
    <message>
        <source>Tiene más de 200 000 filas: divídelo.</source>
        <translation>It has more than 200,000 rows: split it.</translation>
    </message>
    <message>
        <source>Una comilla no está cerrada. Corrígela y elige el archivo de nuevo.</source>
        <translation>A quotation mark is not closed. Mend it and choose the file again.</translation>
    </message>
    <message>
        <source>El archivo no se puede leer.</source>
        <translation>The file cannot be read.</translation>
    </message>
    <message>
        <source>No quiere publicidad: una plantilla de marketing no puede salir.</source>
        <translation>They want no marketing: a marketing template cannot be sent.</translation>
    </message>
    <message>
        <source>Está bloqueado: hay que desbloquearlo antes de escribirle.</source>
        <translation>They are blocked: unblock them before writing.</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Correo</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Ciudad</source>
        <translation>City</translation>
    </message>
    <message>
        <source>Idioma</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Notas</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Nota fija</source>
        <translation>Pinned note</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>Etiquetas</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Consentimiento</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Publicidad</source>
        <translation>Marketing</translation>
    </message>
    <message>
        <source>Teléfono</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Baja de publicidad</source>
        <translation>Marketing opt-out</translation>
    </message>
    <message>
        <source>Sí</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>lo escribió el cliente</source>
        <translation>the customer wrote it</translation>
    </message>
    <message>
        <source>lo eligió en WhatsApp</source>
        <translation>chosen in WhatsApp</translation>
    </message>
    <message>
        <source>importado</source>
        <translation>imported</translation>
    </message>
    <message>
        <source>en camino</source>
        <translation>on its way</translation>
    </message>
    <message>
        <source>sin confirmar</source>
        <translation>unconfirmed</translation>
    </message>
    <message>
        <source>enviado</source>
        <translation>sent</translation>
    </message>
    <message>
        <source>entregado</source>
        <translation>delivered</translation>
    </message>
    <message>
        <source>leído</source>
        <translation>read</translation>
    </message>
    <message>
        <source>escuchado</source>
        <translation>played</translation>
    </message>
    <message>
        <source>no enviado</source>
        <translation>not sent</translation>
    </message>
    <message>
        <source>no contestó</source>
        <translation>no answer</translation>
    </message>
    <message>
        <source>contestó</source>
        <translation>answered</translation>
    </message>
    <message>
        <source>buzón de voz</source>
        <translation>voicemail</translation>
    </message>
    <message>
        <source>Mensaje</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Plantilla</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Llamada por WhatsApp</source>
        <translation>WhatsApp call</translation>
    </message>
    <message>
        <source>Llamada</source>
        <translation>Phone call</translation>
    </message>
</context>
<context>
    <name>DataRequests</name>
    <message numerus="yes">
        <source>Queda(n) %n día(s)</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Venció hace %n día(s)</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n por responder</source>
        <translation>
            <numerusform>%n to answer</numerusform>
            <numerusform>%n to answer</numerusform>
        </translation>
    </message>
    <message>
        <source>Quiere una copia de sus datos</source>
        <translation>Wants a copy of their data</translation>
    </message>
    <message>
        <source>Quiere corregir sus datos</source>
        <translation>Wants their data corrected</translation>
    </message>
    <message>
        <source>Quiere que se borren sus datos</source>
        <translation>Wants their data erased</translation>
    </message>
    <message>
        <source>No quiere que se usen sus datos</source>
        <translation>Doesn&apos;t want their data used</translation>
    </message>
    <message>
        <source>Vence hoy</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>Nadie ha pedido nada</source>
        <translation>Nobody has asked anything</translation>
    </message>
    <message>
        <source>Cuando un cliente pida ver, corregir o borrar sus datos, anótalo desde su conversación: «Solicitud de datos…». Aquí verás cada una con su plazo.</source>
        <translation>When a customer asks to see, correct or erase their data, note it from their conversation: “Data request…”. You&apos;ll see each one here with its deadline.</translation>
    </message>
    <message>
        <source>Por responder</source>
        <translation>To answer</translation>
    </message>
    <message>
        <source>Respondidas en el último año</source>
        <translation>Answered in the last year</translation>
    </message>
    <message>
        <source>El plazo es el habitual de la ley de cada país, contado desde que lo pidió:</source>
        <translation>The deadline is the usual one of each country&apos;s law, counted from when they asked:</translation>
    </message>
    <message>
        <source>Brasil 15 días; México 20 días hábiles; Argentina 10 días (5 hábiles para corregir o borrar); Colombia 10 o 15 hábiles; Perú 20 o 10 hábiles; España y la Unión Europea, un mes.</source>
        <translation>Brazil 15 days; Mexico 20 working days; Argentina 10 days (5 working days to correct or erase); Colombia 10 or 15 working days; Peru 20 or 10 working days; Spain and the European Union, one month.</translation>
    </message>
    <message>
        <source>Consulta a quien los asesora: la ley permite plazos más cortos o prórrogas.</source>
        <translation>Ask your legal adviser: the law allows shorter terms and extensions.</translation>
    </message>
    <message>
        <source>De dónde sale el plazo</source>
        <translation>Where the deadline comes from</translation>
    </message>
    <message>
        <source>Cliente borrado</source>
        <translation>Erased customer</translation>
    </message>
    <message>
        <source>la anotó {0} el {1}</source>
        <translation>noted by {0} on {1}</translation>
    </message>
    <message>
        <source>atendida el {0}</source>
        <translation>answered on {0}</translation>
    </message>
    <message>
        <source>rechazada el {0}</source>
        <translation>declined on {0}</translation>
    </message>
    <message>
        <source>Guardar datos…</source>
        <translation>Save data…</translation>
    </message>
    <message>
        <source>Borrar…</source>
        <translation>Erase…</translation>
    </message>
    <message>
        <source>Responder…</source>
        <translation>Answer…</translation>
    </message>
    <message>
        <source>Queda anotado qué se respondió.</source>
        <translation>What was answered is noted.</translation>
    </message>
    <message>
        <source>Responder a {0}</source>
        <translation>Answer {0}</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Qué se hizo</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>Se atendió</source>
        <translation>It was answered</translation>
    </message>
    <message>
        <source>Se rechazó</source>
        <translation>It was declined</translation>
    </message>
    <message>
        <source>Qué se respondió, y por qué medio</source>
        <translation>What was answered, and how</translation>
    </message>
    <message>
        <source>Qué se respondió</source>
        <translation>What was answered</translation>
    </message>
    <message>
        <source>Escribe por qué se rechaza: la persona tiene derecho a saberlo.</source>
        <translation>Write why it is declined: the person has a right to know.</translation>
    </message>
</context>
<context>
    <name>DataSection</name>
    <message>
        <source>Datos</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Cliente desde</source>
        <translation>Since</translation>
    </message>
</context>
<context>
    <name>DayLane</name>
    <message>
        <source>Flechas: mover 15 minutos. Mayús y flechas: el cierre. Ctrl y flechas: la apertura. Supr: quitar. Más: agregar. Espacio: el siguiente tramo. Intro: escribir las horas.</source>
        <translation>Arrows: move 15 minutes. Shift and arrows: the closing. Ctrl and arrows: the opening. Del: remove. Plus: add. Space: the next stretch. Enter: type the hours.</translation>
    </message>
</context>
<context>
    <name>DayPages</name>
    <message>
        <source>Ocupación</source>
        <translation>Occupancy</translation>
    </message>
    <message>
        <source>Utilización</source>
        <translation>Utilisation</translation>
    </message>
    <message>
        <source>Concurrencia</source>
        <translation>Concurrency</translation>
    </message>
    <message>
        <source>Tiempo conectado</source>
        <translation>Time signed in</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Concurr.</source>
        <translation>Concurr.</translation>
    </message>
    <message>
        <source>Pico</source>
        <translation>Peak</translation>
    </message>
    <message>
        <source>Conectado</source>
        <translation>Signed in</translation>
    </message>
    <message>
        <source>Disponible</source>
        <translation>Available</translation>
    </message>
    <message>
        <source>Ocupado</source>
        <translation>Busy</translation>
    </message>
    <message>
        <source>En pausa</source>
        <translation>Away</translation>
    </message>
    <message>
        <source>alguien que ya no está</source>
        <translation>somebody who is gone</translation>
    </message>
    <message>
        <source>Un chat está activo mientras espera de nosotros, y diez minutos después de escribir en él. Ocupación: la parte del tiempo disponible u ocupado con algún chat activo; utilización: la misma sobre todo el tiempo conectado; concurrencia: cuántos a la vez mientras hubo alguno. Las pausas no cuentan.</source>
        <translation>A chat is active while it waits on us, and for ten minutes after somebody wrote in it. Occupancy: the part of the time available or busy with at least one active chat; utilisation: the same of all the time signed in; concurrency: how many at once while there were any. Breaks do not count.</translation>
    </message>
    <message>
        <source>Por persona</source>
        <translation>By person</translation>
    </message>
    <message>
        <source>es un mínimo</source>
        <translation>it is a floor</translation>
    </message>
    <message>
        <source>Enviados</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Entregados</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>Leídos</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Fallidos</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Recibidos</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Número</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Aceptados</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Con chats activos</source>
        <translation>With active chats</translation>
    </message>
    <message>
        <source>Inciertos</source>
        <translation>Uncertain</translation>
    </message>
    <message>
        <source>Retraso</source>
        <translation>Lag</translation>
    </message>
    <message>
        <source>Último aviso</source>
        <translation>Last notice</translation>
    </message>
    <message>
        <source>Por número</source>
        <translation>By number</translation>
    </message>
    <message>
        <source>Código</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Mensajes</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Pendiente</source>
        <translation>Backlog</translation>
    </message>
    <message>
        <source>Día</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Hora</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Esperan respuesta</source>
        <translation>Waiting for us</translation>
    </message>
    <message>
        <source>Fuera de plazo</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Sin responder +24 h</source>
        <translation>Unanswered +24 h</translation>
    </message>
    <message>
        <source>meta 0</source>
        <translation>goal 0</translation>
    </message>
    <message>
        <source>Lo más alto</source>
        <translation>Highest</translation>
    </message>
    <message>
        <source>por responder</source>
        <translation>to answer</translation>
    </message>
    <message>
        <source>del cliente</source>
        <translation>on the customer</translation>
    </message>
    <message>
        <source>pospuestas</source>
        <translation>snoozed</translation>
    </message>
    <message>
        <source>Cada día a las {0}</source>
        <translation>Each day at {0}</translation>
    </message>
    <message>
        <source>hasta 1 h</source>
        <translation>up to 1 h</translation>
    </message>
    <message>
        <source>de 1 a 4 h</source>
        <translation>1 to 4 h</translation>
    </message>
    <message>
        <source>de 4 a 24 h</source>
        <translation>4 to 24 h</translation>
    </message>
    <message>
        <source>de 1 a 3 días</source>
        <translation>1 to 3 days</translation>
    </message>
    <message>
        <source>de 3 a 7 días</source>
        <translation>3 to 7 days</translation>
    </message>
    <message>
        <source>más de 7 días</source>
        <translation>over 7 days</translation>
    </message>
    <message>
        <source>Abiertas desde hace</source>
        <translation>Open for</translation>
    </message>
    <message>
        <source>Casos</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Parte</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>Por antigüedad, {0}</source>
        <translation>By age, {0}</translation>
    </message>
    <message>
        <source>Por responder</source>
        <translation>To answer</translation>
    </message>
    <message>
        <source>Del cliente</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>De otra área</source>
        <translation>Other team</translation>
    </message>
    <message>
        <source>Pospuestas</source>
        <translation>Snoozed</translation>
    </message>
    <message>
        <source>En la cola</source>
        <translation>In queue</translation>
    </message>
    <message>
        <source>Por vencer</source>
        <translation>Due soon</translation>
    </message>
    <message>
        <source>+24 h</source>
        <translation>+24 h</translation>
    </message>
    <message>
        <source>Lo que estaba abierto en cada momento, visto cada cinco minutos: nunca se suma, y se compara con la misma hora de otro día. Por vencer y fuera de plazo son de cualquier plazo del caso.</source>
        <translation>What was open at each moment, looked at every five minutes: never summed, and compared with the same hour of another day. Due soon and overdue are about any promise of the case.</translation>
    </message>
    <message>
        <source>Algo de entonces se supo después y ya está corregido.</source>
        <translation>Some of it was learned later and is already corrected.</translation>
    </message>
    <message>
        <source>Lo que falló</source>
        <translation>What failed</translation>
    </message>
    <message>
        <source>Cada mensaje cuenta el día en que se escribió; las partes son de los enviados. Los leídos son un mínimo: quien apaga los ticks azules no aparece. El retraso (p95) es del día más lento.</source>
        <translation>Each message counts on the day it was written; shares are of those sent. Read is a floor: who switched receipts off does not show. The lag (p95) is that of the slowest day.</translation>
    </message>
    <message>
        <source>estimado</source>
        <translation>estimated</translation>
    </message>
    <message>
        <source>Costo</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>Gratis</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>Sin precio</source>
        <translation>No price</translation>
    </message>
    <message>
        <source>no están en el costo</source>
        <translation>not in the cost</translation>
    </message>
    <message>
        <source>Es un estimado con los precios de Ajustes, de lo que Meta dice de cada mensaje entregado; la factura de Meta manda. Lo que no tiene precio se cuenta aparte.</source>
        <translation>An estimate with the prices of Settings, of what Meta says about each delivered message; Meta&apos;s invoice decides. What has no price is counted apart.</translation>
    </message>
    <message>
        <source>Nadie ha puesto los precios de Meta en Ajustes: no se estima nada.</source>
        <translation>Nobody has entered Meta&apos;s prices in Settings: nothing is estimated.</translation>
    </message>
    <message>
        <source>solo Meta</source>
        <translation>Meta only</translation>
    </message>
    <message>
        <source>Número y mes</source>
        <translation>Number and month</translation>
    </message>
    <message>
        <source>Presup.</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Usado</source>
        <translation>Used</translation>
    </message>
    <message>
        <source>De servicio</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Gratis/mes</source>
        <translation>Free/month</translation>
    </message>
    <message>
        <source>Al mes</source>
        <translation>By month</translation>
    </message>
    <message>
        <source>Categoría</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Cobrados</source>
        <translation>Charged</translation>
    </message>
    <message>
        <source>Mes</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>País</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>Tipo</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Costo estimado</source>
        <translation>Estimated cost</translation>
    </message>
    <message>
        <source>Moneda</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>Por categoría y país</source>
        <translation>By category and country</translation>
    </message>
    <message>
        <source>Casos resueltos</source>
        <translation>Cases resolved</translation>
    </message>
    <message>
        <source>Tiempo de atención</source>
        <translation>Handling time</translation>
    </message>
    <message>
        <source>Costo por caso</source>
        <translation>Cost per case</translation>
    </message>
    <message>
        <source>{n} casos</source>
        <translation>{n} cases</translation>
    </message>
    <message>
        <source>con atención</source>
        <translation>with attention</translation>
    </message>
    <message>
        <source>Servicio</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Sin categoría</source>
        <translation>No category</translation>
    </message>
    <message>
        <source>NPS</source>
        <translation>NPS</translation>
    </message>
    <message>
        <source>Promotores</source>
        <translation>Promoters</translation>
    </message>
    <message>
        <source>Pasivos</source>
        <translation>Passives</translation>
    </message>
    <message>
        <source>Detractores</source>
        <translation>Detractors</translation>
    </message>
    <message>
        <source>Respondieron</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>de {0} enviadas</source>
        <translation>of {0} sent</translation>
    </message>
    <message>
        <source>Nota</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Persons</translation>
    </message>
    <message>
        <source>De cada persona cuenta su última respuesta en los {0} días que terminan con el período: % de 9 y 10 menos % de 0 a 6. No se cuenta por conversación.</source>
        <translation>Of each person the last answer in the {0} days to the end of the period counts: % of 9 and 10 less % of 0 to 6. Never per conversation.</translation>
    </message>
    <message>
        <source>Personas por nota</source>
        <translation>Persons by score</translation>
    </message>
</context>
<context>
    <name>DayRow</name>
    <message>
        <source>{0}: abierto</source>
        <translation>{0}: open</translation>
    </message>
    <message>
        <source>Copiar {0} a otros días</source>
        <translation>Copy {0} to other days</translation>
    </message>
    <message>
        <source>Agregar un tramo el {0}</source>
        <translation>Add a stretch on {0}</translation>
    </message>
</context>
<context>
    <name>DaySlider</name>
    <message>
        <source>Hora del tablero</source>
        <translation>Time of the board</translation>
    </message>
</context>
<context>
    <name>DeedToasts</name>
    <message numerus="yes">
        <source>%n conversaciones</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
    <message>
        <source>No se deshizo: otra persona la cambió mientras tanto.</source>
        <translation>Not undone: somebody else changed it meanwhile.</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Urgente</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>Alta</source>
        <translation>High</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Baja</source>
        <translation>Low</translation>
    </message>
    <message>
        <source>Con la etiqueta {0}</source>
        <translation>Tagged {0}</translation>
    </message>
    <message>
        <source>Sin la etiqueta {0}</source>
        <translation>Tag {0} taken off</translation>
    </message>
    <message>
        <source>Prioridad: {0}</source>
        <translation>Priority: {0}</translation>
    </message>
    <message>
        <source>Se espera al cliente</source>
        <translation>Waiting for the customer</translation>
    </message>
    <message>
        <source>No requiere respuesta</source>
        <translation>No answer needed</translation>
    </message>
    <message>
        <source>Asignada a {0}</source>
        <translation>Assigned to {0}</translation>
    </message>
    <message>
        <source>De vuelta en la cola</source>
        <translation>Back in the queue</translation>
    </message>
    <message>
        <source>Resuelta</source>
        <translation>Resolved</translation>
    </message>
    <message>
        <source>Pospuesta: vuelve {0}</source>
        <translation>Snoozed: back {0}</translation>
    </message>
    <message>
        <source>De vuelta en la lista</source>
        <translation>Back in the list</translation>
    </message>
    <message>
        <source>Sin cambiar: {0} de {1}. {2}</source>
        <translation>Not changed: {0} of {1}. {2}</translation>
    </message>
</context>
<context>
    <name>DevicesDialog</name>
    <message>
        <source>Mis dispositivos</source>
        <translation>My devices</translation>
    </message>
    <message>
        <source>Aquí tienes la sesión abierta. Olvida el que perdiste o ya no usas.</source>
        <translation>You are signed in on these. Forget one you lost or no longer use.</translation>
    </message>
    <message>
        <source>Listo</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Dispositivo sin nombre</source>
        <translation>Device without a name</translation>
    </message>
    <message>
        <source>desde el {0}</source>
        <translation>since {0}</translation>
    </message>
    <message>
        <source>visto {0}</source>
        <translation>seen {0}</translation>
    </message>
    <message>
        <source>visto el {0}</source>
        <translation>seen on {0}</translation>
    </message>
    <message>
        <source>Este dispositivo</source>
        <translation>This device</translation>
    </message>
    <message>
        <source>Olvidar</source>
        <translation>Forget</translation>
    </message>
    <message>
        <source>Olvidar {0}</source>
        <translation>Forget {0}</translation>
    </message>
    <message>
        <source>Se cierra la sesión allí, y lo que no alcanzó a enviar ya no se podrá recuperar.</source>
        <translation>It is signed out there, and what it had not sent yet can no longer be recovered.</translation>
    </message>
    <message>
        <source>¿Olvidar {0}?</source>
        <translation>Forget {0}?</translation>
    </message>
</context>
<context>
    <name>DialogCard</name>
    <message>
        <source>Cancelar</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>DoneLine</name>
    <message>
        <source>Cambiar</source>
        <translation>Change</translation>
    </message>
</context>
<context>
    <name>DuplicatesSection</name>
    <message>
        <source>¿Es la misma persona?</source>
        <translation>Is this the same person?</translation>
    </message>
    <message>
        <source>Un supervisor puede decirlo.</source>
        <translation>A supervisor can tell.</translation>
    </message>
    <message>
        <source>Unir</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Unir con {0}</source>
        <translation>Merge with {0}</translation>
    </message>
    <message>
        <source>Personas distintas</source>
        <translation>Different people</translation>
    </message>
    <message>
        <source>{0} es otra persona</source>
        <translation>{0} is somebody else</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Mensaje</source>
        <translation>Message</translation>
    </message>
</context>
<context>
    <name>EmojiPopup</name>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>Buscar un emoji</source>
        <translation>Search for an emoji</translation>
    </message>
    <message>
        <source>Ningún emoji con esa palabra</source>
        <translation>No emoji with that word</translation>
    </message>
</context>
<context>
    <name>EmptyList</name>
    <message>
        <source>Nada te espera</source>
        <translation>Nothing is waiting</translation>
    </message>
    <message numerus="yes">
        <source>Hay %n sin asignar.</source>
        <translation>
            <numerusform>There is %n unassigned.</numerusform>
            <numerusform>There are %n unassigned.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ver sin asignar</source>
        <translation>See unassigned</translation>
    </message>
    <message>
        <source>Tampoco hay conversaciones sin asignar.</source>
        <translation>There are no unassigned conversations either.</translation>
    </message>
    <message>
        <source>Todo tiene dueño</source>
        <translation>Everything has an owner</translation>
    </message>
    <message>
        <source>Ninguna conversación espera en la cola.</source>
        <translation>No conversation is waiting in the queue.</translation>
    </message>
    <message>
        <source>Nadie te mencionó</source>
        <translation>Nobody mentioned you</translation>
    </message>
    <message>
        <source>Aquí llegan las notas con tu nombre.</source>
        <translation>Notes with your name arrive here.</translation>
    </message>
    <message>
        <source>Nada está por vencer</source>
        <translation>Nothing is at risk</translation>
    </message>
    <message>
        <source>Todo va a tiempo.</source>
        <translation>Everything is on time.</translation>
    </message>
    <message>
        <source>Lo que pospones vuelve solo, a su hora o cuando el cliente escribe.</source>
        <translation>What you snooze comes back by itself, at its time or when the customer writes.</translation>
    </message>
    <message>
        <source>No hay nada pospuesto</source>
        <translation>Nothing is snoozed</translation>
    </message>
    <message>
        <source>Aquí no hay conversaciones</source>
        <translation>There are no conversations here</translation>
    </message>
</context>
<context>
    <name>EnrolPanel</name>
    <message>
        <source>Copiar</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copiar el secreto</source>
        <translation>Copy the secret</translation>
    </message>
    <message>
        <source>Escanéalo con tu aplicación de códigos, o escribe este secreto en ella:</source>
        <translation>Scan it with your code app, or type this secret into it:</translation>
    </message>
</context>
<context>
    <name>EraseCustomer</name>
    <message>
        <source>Borrar los datos</source>
        <translation>Erase data</translation>
    </message>
    <message>
        <source>Borrar para siempre</source>
        <translation>Erase for good</translation>
    </message>
    <message>
        <source>¿Borrar los datos de {0}?</source>
        <translation>Erase the data of {0}?</translation>
    </message>
    <message>
        <source>Se borran para siempre, aquí y en cada equipo: nombre, números, mensajes, notas y archivos.</source>
        <translation>Erased for good, here and on every computer: name, numbers, messages, notes and files.</translation>
    </message>
    <message>
        <source>Quedan las cifras, sin decir de quién eran, y quién hizo el borrado. Lo abierto se resuelve.</source>
        <translation>Figures stay, without saying whose they were, and who erased. What is open is resolved.</translation>
    </message>
    <message>
        <source>No alcanza a los archivos que alguien guardó o exportó. No se puede deshacer.</source>
        <translation>It does not reach files somebody saved or exported. It cannot be undone.</translation>
    </message>
    <message>
        <source>Escribe su nombre para confirmar</source>
        <translation>Type their name to confirm</translation>
    </message>
    <message>
        <source>Borrando…</source>
        <translation>Erasing…</translation>
    </message>
</context>
<context>
    <name>ExpiryInput</name>
    <message>
        <source>DD/MM/AAAA HH:MM</source>
        <translation>DD/MM/YYYY HH:MM</translation>
    </message>
    <message>
        <source>1 día</source>
        <translation>1 day</translation>
    </message>
    <message>
        <source>7 días</source>
        <translation>7 days</translation>
    </message>
</context>
<context>
    <name>ExportCustomer</name>
    <message>
        <source>Guardar los datos</source>
        <translation>Save the data</translation>
    </message>
    <message>
        <source>Elegir dónde…</source>
        <translation>Choose where…</translation>
    </message>
    <message>
        <source>Preparando el archivo…</source>
        <translation>Preparing the file…</translation>
    </message>
    <message>
        <source>¿Guardar todo lo de {0}?</source>
        <translation>Save everything about {0}?</translation>
    </message>
    <message>
        <source>Un archivo ZIP con su ficha, mensajes, notas, casos, encuestas y archivos, para entregárselo.</source>
        <translation>A ZIP file with their record, messages, notes, cases, surveys and files, to hand over to them.</translation>
    </message>
    <message>
        <source>Revísalo antes: las notas internas van incluidas. Queda en el registro que lo guardaste.</source>
        <translation>Look through it first: internal notes are included. The audit keeps that you saved it.</translation>
    </message>
    <message>
        <source>No se pudo guardar {0}: {1}</source>
        <translation>{0} could not be saved: {1}</translation>
    </message>
    <message>
        <source>El archivo está guardado</source>
        <translation>The file is saved</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Exportar</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Una página en PDF…</source>
        <translation>One page as PDF…</translation>
    </message>
    <message>
        <source>Libro de Excel con gráficos…</source>
        <translation>Excel workbook with charts…</translation>
    </message>
    <message>
        <source>Tabla en CSV…</source>
        <translation>Table as CSV…</translation>
    </message>
    <message>
        <source>Casos en CSV…</source>
        <translation>Cases as CSV…</translation>
    </message>
    <message>
        <source>Programar este informe…</source>
        <translation>Schedule this report…</translation>
    </message>
    <message>
        <source>Informes programados…</source>
        <translation>Scheduled reports…</translation>
    </message>
    <message>
        <source>Exportando {0}</source>
        <translation>Exporting {0}</translation>
    </message>
    <message>
        <source>No se exportó: {0}</source>
        <translation>Not exported: {0}</translation>
    </message>
    <message>
        <source>No se pudo guardar {0}: {1}</source>
        <translation>Could not save {0}: {1}</translation>
    </message>
</context>
<context>
    <name>FactorDialog</name>
    <message>
        <source>Verificación en dos pasos</source>
        <translation>Two-step verification</translation>
    </message>
    <message>
        <source>Tu contraseña</source>
        <translation>Your password</translation>
    </message>
    <message>
        <source>El código que muestra ahora</source>
        <translation>The code it shows now</translation>
    </message>
    <message>
        <source>Quitarla</source>
        <translation>Turn it off</translation>
    </message>
    <message>
        <source>Activar</source>
        <translation>Turn on</translation>
    </message>
    <message>
        <source>Códigos nuevos</source>
        <translation>New codes</translation>
    </message>
    <message>
        <source>Confirmar</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>Ya los guardé</source>
        <translation>I saved them</translation>
    </message>
    <message>
        <source>Agrega la cuenta en tu aplicación de códigos y escribe el primero.</source>
        <translation>Add the account to your code app and type its first code.</translation>
    </message>
    <message>
        <source>Guárdalos: cada uno abre una vez si pierdes el teléfono. No se muestran otra vez.</source>
        <translation>Keep them: each opens once if you lose your phone. They are not shown again.</translation>
    </message>
    <message>
        <source>Un momento…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Entras solo con la contraseña. Con un código del teléfono nadie entra aunque la sepa.</source>
        <translation>You sign in with the password alone. With a code from your phone nobody gets in, even knowing it.</translation>
    </message>
    <message>
        <source>Activa desde el {0}.</source>
        <translation>On since {0}.</translation>
    </message>
    <message>
        <source>Activa.</source>
        <translation>On.</translation>
    </message>
    <message numerus="yes">
        <source>Te quedan %n código(s) de recuperación.</source>
        <translation>
            <numerusform>You have %n recovery code left.</numerusform>
            <numerusform>You have %n recovery codes left.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tu rol la exige.</source>
        <translation>Your role requires it.</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>Este valor no se puede guardar. Revísalo.</source>
        <translation>This value cannot be saved. Check it.</translation>
    </message>
    <message>
        <source>Escribe un texto que WhatsApp acepte: ni vacío ni demasiado largo.</source>
        <translation>Write a text WhatsApp takes: neither empty nor too long.</translation>
    </message>
    <message>
        <source>Elige español, portugués o inglés.</source>
        <translation>Choose Spanish, Portuguese or English.</translation>
    </message>
    <message>
        <source>Esta variable no tiene valor aquí. Quítala o dale otro texto.</source>
        <translation>This variable has no value here. Remove it or give it another text.</translation>
    </message>
    <message>
        <source>Di qué plantilla y en qué idioma.</source>
        <translation>Say which template and in which language.</translation>
    </message>
    <message>
        <source>Cada motivo necesita un nombre propio de hasta 60 letras.</source>
        <translation>Every reason needs a name of its own of up to 60 letters.</translation>
    </message>
    <message>
        <source>Ofrece al menos un resultado, o no exijas ninguno.</source>
        <translation>Offer at least one outcome, or require none.</translation>
    </message>
    <message>
        <source>Di la moneda de las ventas, como MXN.</source>
        <translation>Say the currency of sales, like MXN.</translation>
    </message>
    <message>
        <source>Elige una plantilla que Meta tenga en ese idioma.</source>
        <translation>Choose a template that Meta has in that language.</translation>
    </message>
    <message>
        <source>Una de las etiquetas ya no existe. Elige otra.</source>
        <translation>One of the tags no longer exists. Choose another.</translation>
    </message>
    <message>
        <source>Elige otro equipo que exista.</source>
        <translation>Choose another team that exists.</translation>
    </message>
    <message>
        <source>Elige un horario que exista, o ninguno.</source>
        <translation>Choose hours that exist, or none.</translation>
    </message>
    <message>
        <source>Algo de lo elegido ya no existe. Elige otra cosa.</source>
        <translation>Something chosen no longer exists. Choose something else.</translation>
    </message>
    <message>
        <source>Ponle un nombre que no tenga otro horario.</source>
        <translation>Give it a name that no other hours have.</translation>
    </message>
    <message>
        <source>Equipos o números todavía lo usan: dales otro horario antes.</source>
        <translation>Teams or numbers still use it: give them other hours first.</translation>
    </message>
    <message>
        <source>Dos tramos se enciman, quizá con la noche anterior. Únelos.</source>
        <translation>Two stretches overlap, maybe with the night before. Join them.</translation>
    </message>
    <message>
        <source>Un tramo abre y cierra dentro de 24 horas. Corrígelo.</source>
        <translation>A stretch opens and closes within 24 hours. Mend it.</translation>
    </message>
    <message>
        <source>No se conocen festivos de ese lugar. Elige otro.</source>
        <translation>No holidays are known for that place. Choose another.</translation>
    </message>
    <message>
        <source>Un día propio está mal. Ábrelo y corrígelo.</source>
        <translation>One of the own days is wrong. Open it and mend it.</translation>
    </message>
    <message>
        <source>Elige entre 30 segundos y un día.</source>
        <translation>Choose between 30 seconds and one day.</translation>
    </message>
    <message>
        <source>Elige una zona horaria de la lista.</source>
        <translation>Choose a time zone from the list.</translation>
    </message>
    <message>
        <source>Escribe lo que va después de la @, como empresa.com.</source>
        <translation>Write what comes after the @, like company.com.</translation>
    </message>
    <message>
        <source>Escribe direcciones o redes, como 203.0.113.0/24.</source>
        <translation>Write addresses or networks, like 203.0.113.0/24.</translation>
    </message>
    <message>
        <source>Tu propia dirección no está en la lista: te quedarías fuera.</source>
        <translation>Your own address is not in the list: you would lock yourself out.</translation>
    </message>
    <message>
        <source>Dos objetivos chocan. Quita uno y agrégalo de nuevo.</source>
        <translation>Two policies clash. Remove one and add it again.</translation>
    </message>
    <message>
        <source>Este plazo está dos veces.</source>
        <translation>This target is here twice.</translation>
    </message>
    <message>
        <source>Elige más de cero y como mucho un año.</source>
        <translation>Choose more than zero and at most a year.</translation>
    </message>
    <message>
        <source>El aviso va de 1 a 100 %.</source>
        <translation>The warning goes from 1 to 100 %.</translation>
    </message>
    <message>
        <source>Cada paso va después del anterior. Corrige los minutos.</source>
        <translation>Every step comes after the one before. Correct the minutes.</translation>
    </message>
    <message>
        <source>Elige como mucho una hora.</source>
        <translation>Choose at most one hour.</translation>
    </message>
    <message>
        <source>Dos listas empiezan el mismo día. Cambia una.</source>
        <translation>Two lists begin on the same day. Change one.</translation>
    </message>
    <message>
        <source>Una categoría y país tienen dos precios. Deja uno.</source>
        <translation>A category and country have two prices. Leave one.</translation>
    </message>
    <message>
        <source>Un precio es cero o más, con hasta seis decimales.</source>
        <translation>A price is zero or more, with up to six decimals.</translation>
    </message>
    <message>
        <source>Un presupuesto es mayor que cero, con hasta seis decimales.</source>
        <translation>A budget is above zero, with up to six decimals.</translation>
    </message>
    <message>
        <source>Los porcentajes van del menor al mayor, cada uno una vez.</source>
        <translation>Percentages go from the lowest up, each once.</translation>
    </message>
    <message>
        <source>Elige entre 0 y 2.</source>
        <translation>Choose between 0 and 2.</translation>
    </message>
</context>
<context>
    <name>FieldManager</name>
    <message>
        <source>Campos del contacto</source>
        <translation>Contact fields</translation>
    </message>
    <message>
        <source>Nuevo</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Por ejemplo, N.º de pedido</source>
        <translation>For example, Order number</translation>
    </message>
    <message>
        <source>Tipo</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Texto</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Número</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Fecha</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Lista de opciones</source>
        <translation>List of options</translation>
    </message>
    <message>
        <source>Sí o no</source>
        <translation>Yes or no</translation>
    </message>
    <message>
        <source>Campos</source>
        <translation>Fields</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Opciones, una por línea</source>
        <translation>Options, one per line</translation>
    </message>
    <message>
        <source>Guardado aparte</source>
        <translation>Put away</translation>
    </message>
    <message>
        <source>Guardar aparte</source>
        <translation>Put away</translation>
    </message>
    <message>
        <source>Volver a usar</source>
        <translation>Use again</translation>
    </message>
    <message>
        <source>El tipo no se cambia después: los valores ya se revisaron con él.</source>
        <translation>The type cannot be changed later: values were checked with it.</translation>
    </message>
    <message>
        <source>Guardar aparte lo quita de las fichas y conserva sus valores.</source>
        <translation>Putting it away takes it off the records and keeps its values.</translation>
    </message>
    <message>
        <source>Guardado</source>
        <translation>Saved</translation>
    </message>
</context>
<context>
    <name>FigurePage</name>
    <message>
        <source>Distribución</source>
        <translation>Distribution</translation>
    </message>
    <message>
        <source>casos</source>
        <translation>cases</translation>
    </message>
    <message>
        <source>De quién era el turno</source>
        <translation>Whose turn it was</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>provisional</translation>
    </message>
    <message>
        <source>rayado: provisional</source>
        <translation>hatched: provisional</translation>
    </message>
    <message>
        <source>objetivo</source>
        <translation>target</translation>
    </message>
    <message>
        <source>dentro · {0}</source>
        <translation>within · {0}</translation>
    </message>
    <message>
        <source>n {0}</source>
        <translation>n {0}</translation>
    </message>
</context>
<context>
    <name>FileInput</name>
    <message>
        <source>Elegir archivo…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>Elegir archivo</source>
        <translation>Choose file</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>El archivo no se puede leer. Adjúntalo de nuevo.</source>
        <translation>The file cannot be read. Attach it again.</translation>
    </message>
    <message>
        <source>WhatsApp no acepta este tipo de archivo. Prueba con otro formato.</source>
        <translation>WhatsApp does not take this kind of file. Try another format.</translation>
    </message>
    <message>
        <source>Es demasiado grande para WhatsApp. Hazlo más pequeño.</source>
        <translation>It is too large for WhatsApp. Make it smaller.</translation>
    </message>
    <message>
        <source>El archivo está vacío. Elige otro.</source>
        <translation>The file is empty. Choose another one.</translation>
    </message>
    <message>
        <source>El archivo está dañado o no se puede leer. Elige otro.</source>
        <translation>The file is damaged or cannot be read. Choose another one.</translation>
    </message>
    <message>
        <source>La imagen es demasiado grande. Hazla más pequeña.</source>
        <translation>The image is too large. Make it smaller.</translation>
    </message>
    <message>
        <source>Dura demasiado para WhatsApp. Córtalo.</source>
        <translation>It lasts too long for WhatsApp. Cut it.</translation>
    </message>
    <message>
        <source>El archivo no tiene sonido.</source>
        <translation>There is no sound in the file.</translation>
    </message>
    <message>
        <source>El archivo no tiene imagen.</source>
        <translation>There is no picture in the file.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Quitar el filtro: {0}</source>
        <translation>Remove the filter: {0}</translation>
    </message>
    <message>
        <source>Filtro</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Guardar cambios</source>
        <translation>Save changes</translation>
    </message>
    <message>
        <source>Guardar cambios en {0}</source>
        <translation>Save changes to {0}</translation>
    </message>
    <message>
        <source>Guardar vista</source>
        <translation>Save view</translation>
    </message>
    <message>
        <source>Estado</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Responsable</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Equipo</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Etiqueta</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Prioridad</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Ventana</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>Sin respuesta</source>
        <translation>Unanswered</translation>
    </message>
    <message>
        <source>SLA</source>
        <translation>SLA</translation>
    </message>
    <message>
        <source>Idioma</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Número</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>Yo</source>
        <translation>Me</translation>
    </message>
    <message>
        <source>Nadie</source>
        <translation>Nobody</translation>
    </message>
    <message>
        <source>Se cierra en {0} h</source>
        <translation>Closes within {0} h</translation>
    </message>
    <message>
        <source>Más de {0} min</source>
        <translation>Over {0} min</translation>
    </message>
    <message>
        <source>Por vencer</source>
        <translation>At risk</translation>
    </message>
    <message>
        <source>Vencida</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Español</source>
        <translation>Spanish</translation>
    </message>
    <message>
        <source>Portugués</source>
        <translation>Portuguese</translation>
    </message>
    <message>
        <source>Inglés</source>
        <translation>English</translation>
    </message>
</context>
<context>
    <name>FilterLine</name>
    <message>
        <source>Frente a {0}</source>
        <translation>Compared with {0}</translation>
    </message>
    <message>
        <source>Sin comparar</source>
        <translation>Not compared</translation>
    </message>
    <message>
        <source>Equipos</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Agentes</source>
        <translation>Agents</translation>
    </message>
    <message>
        <source>Números</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>Etiquetas</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Todos los equipos</source>
        <translation>All teams</translation>
    </message>
    <message numerus="yes">
        <source>%n equipo(s)</source>
        <translation>
            <numerusform>%n team</numerusform>
            <numerusform>%n teams</numerusform>
        </translation>
    </message>
    <message>
        <source>Todo el personal</source>
        <translation>Everybody</translation>
    </message>
    <message numerus="yes">
        <source>%n agente(s)</source>
        <translation>
            <numerusform>%n agent</numerusform>
            <numerusform>%n agents</numerusform>
        </translation>
    </message>
    <message>
        <source>Todos los números</source>
        <translation>All numbers</translation>
    </message>
    <message numerus="yes">
        <source>%n número(s)</source>
        <translation>
            <numerusform>%n number</numerusform>
            <numerusform>%n numbers</numerusform>
        </translation>
    </message>
    <message>
        <source>Todas las etiquetas</source>
        <translation>All tags</translation>
    </message>
    <message numerus="yes">
        <source>%n etiqueta(s)</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Abiertas</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Esperan respuesta</source>
        <translation>Waiting for us</translation>
    </message>
    <message>
        <source>Esperando al cliente</source>
        <translation>Waiting for customer</translation>
    </message>
    <message>
        <source>Esperando a otra área</source>
        <translation>Waiting on another area</translation>
    </message>
    <message>
        <source>Pospuestas</source>
        <translation>Snoozed</translation>
    </message>
    <message>
        <source>Resueltas</source>
        <translation>Resolved</translation>
    </message>
    <message>
        <source>otro equipo</source>
        <translation>another team</translation>
    </message>
    <message>
        <source>{0} o más</source>
        <translation>{0} or more</translation>
    </message>
    <message>
        <source>sin VIP</source>
        <translation>no VIP</translation>
    </message>
    <message>
        <source>ventana &lt; {0} h</source>
        <translation>window &lt; {0} h</translation>
    </message>
    <message>
        <source>espera &gt; {0} min</source>
        <translation>waiting &gt; {0} min</translation>
    </message>
    <message>
        <source>Vencida</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Por vencer</source>
        <translation>At risk</translation>
    </message>
    <message>
        <source>mías</source>
        <translation>mine</translation>
    </message>
    <message>
        <source>sin asignar</source>
        <translation>unassigned</translation>
    </message>
</context>
<context>
    <name>FlowInput</name>
    <message>
        <source>Identificador; si no, uno automático</source>
        <translation>Identifier; otherwise an automatic one</translation>
    </message>
    <message>
        <source>Datos de la primera pantalla, en JSON</source>
        <translation>Data of the first screen, as JSON</translation>
    </message>
</context>
<context>
    <name>Forwarding</name>
    <message>
        <source>Reenviar a…</source>
        <translation>Forward to…</translation>
    </message>
</context>
<context>
    <name>GuardPage</name>
    <message>
        <source>La casa habla de «nosotros»</source>
        <translation>The house says “we”</translation>
    </message>
    <message>
        <source>Avisa cuando una respuesta dice «yo», «mi» o «estoy». Es un aviso: se puede enviar igual.</source>
        <translation>Warns when a reply says “I”, “my” or “mine”. It is a hint: it can be sent all the same.</translation>
    </message>
    <message>
        <source>Siempre se revisa</source>
        <translation>Always checked</translation>
    </message>
    <message>
        <source>No se apaga: evita errores que ve el cliente.</source>
        <translation>Cannot be switched off: it prevents mistakes the customer would see.</translation>
    </message>
    <message>
        <source>Detiene el envío si una variable no tiene valor.</source>
        <translation>Stops sending when a variable has no value.</translation>
    </message>
    <message>
        <source>Avisa si lo pegado nombra a otro cliente o trae su teléfono.</source>
        <translation>Warns when what was pasted names another customer or carries their phone number.</translation>
    </message>
    <message>
        <source>Avisa si la ventana de 24 h se cierra en menos de 10 minutos.</source>
        <translation>Warns when the reply window closes in less than 10 minutes.</translation>
    </message>
    <message>
        <source>lo que se revisa antes de enviar</source>
        <translation>what is checked before sending</translation>
    </message>
    <message>
        <source>Así se ve</source>
        <translation>How it looks</translation>
    </message>
    <message>
        <source>«Ya lo reviso yo y le confirmo mañana.»</source>
        <translation>“I will check it and let you know tomorrow.”</translation>
    </message>
    <message>
        <source>Avisa: dice «yo» y la casa habla de «nosotros».</source>
        <translation>Warns: it says “I” and the house says “we”.</translation>
    </message>
    <message>
        <source>Se envía sin aviso.</source>
        <translation>It is sent without a warning.</translation>
    </message>
    <message>
        <source>la casa habla de «nosotros»</source>
        <translation>the house says “we”</translation>
    </message>
    <message>
        <source>la casa deja de hablar de «nosotros»</source>
        <translation>the house no longer says “we”</translation>
    </message>
</context>
<context>
    <name>Guarding</name>
    <message>
        <source>Entendido</source>
        <translation>Got it</translation>
    </message>
    <message>
        <source>Completar</source>
        <translation>Fill in</translation>
    </message>
    <message>
        <source>Falta por completar:</source>
        <translation>Still to fill in:</translation>
    </message>
    <message>
        <source>¿Es para otra persona?</source>
        <translation>Is this for somebody else?</translation>
    </message>
    <message>
        <source>El número {0} es de otro cliente.</source>
        <translation>The number {0} belongs to another customer.</translation>
    </message>
    <message>
        <source>{0} es otro cliente.</source>
        <translation>{0} is another customer.</translation>
    </message>
    <message>
        <source>Escribimos como «nosotros»:</source>
        <translation>We write as “we”:</translation>
    </message>
    <message>
        <source>usted</source>
        <translation>usted</translation>
    </message>
    <message>
        <source>tú</source>
        <translation>tú</translation>
    </message>
    <message>
        <source>vos</source>
        <translation>vos</translation>
    </message>
    <message>
        <source>Aquí se trata de {0}:</source>
        <translation>We say {0} here:</translation>
    </message>
    <message>
        <source>La ventana se cierra en {0}.</source>
        <translation>The reply window closes in {0}.</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>Cancelar</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Elige…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Sigue conmigo</source>
        <translation>Stays with me</translation>
    </message>
    <message>
        <source>Esperar al cliente</source>
        <translation>Wait for the customer</translation>
    </message>
    <message>
        <source>Posponer</source>
        <translation>Snooze</translation>
    </message>
    <message>
        <source>Pasar a…</source>
        <translation>Pass on to…</translation>
    </message>
    <message>
        <source>Resolver</source>
        <translation>Resolve</translation>
    </message>
    <message>
        <source>Cada conversación abierta necesita un destino. Todo se envía junto.</source>
        <translation>Every open conversation needs an outcome. All of it is sent together.</translation>
    </message>
    <message>
        <source>Terminar turno</source>
        <translation>End my shift</translation>
    </message>
    <message>
        <source>Las demás siguen conmigo</source>
        <translation>The rest stays with me</translation>
    </message>
    <message>
        <source>Ponerme desconectado/a al terminar</source>
        <translation>Go offline when done</translation>
    </message>
    <message>
        <source>No tienes conversaciones abiertas.</source>
        <translation>You have no open conversations.</translation>
    </message>
    <message numerus="yes">
        <source>Faltan %n por decidir</source>
        <translation>
            <numerusform>%n still to decide</numerusform>
            <numerusform>%n still to decide</numerusform>
        </translation>
    </message>
    <message>
        <source>Todas tienen destino</source>
        <translation>All have an outcome</translation>
    </message>
    <message numerus="yes">
        <source>No se pudo con %n: revísalas. Lo demás está hecho.</source>
        <translation>
            <numerusform>%n could not be done: check it. The rest is done.</numerusform>
            <numerusform>%n could not be done: check them. The rest is done.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOverLine</name>
    <message numerus="yes">
        <source>Y %n más</source>
        <translation>
            <numerusform>And %n more</numerusform>
            <numerusform>And %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Nota (solo el equipo)</source>
        <translation>Note (team only)</translation>
    </message>
    <message>
        <source>Nota sobre {0}</source>
        <translation>Note about {0}</translation>
    </message>
    <message>
        <source>Ya no es tuya o se resolvió</source>
        <translation>No longer yours, or resolved</translation>
    </message>
    <message>
        <source>Hecho</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Elige a quién</source>
        <translation>Choose whom</translation>
    </message>
    <message>
        <source>Equipo {0}</source>
        <translation>Team {0}</translation>
    </message>
    <message>
        <source>Sin decir más</source>
        <translation>Without a word</translation>
    </message>
    <message>
        <source>Decir cómo terminó…</source>
        <translation>Say how it ended…</translation>
    </message>
    <message>
        <source>Resuelta</source>
        <translation>Resolved</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message numerus="yes">
        <source>%n conectado(s)</source>
        <translation>
            <numerusform>%n connected</numerusform>
            <numerusform>%n connected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n avisos no se entendieron. Están guardados: actualiza el servidor y se leerán.</source>
        <translation>
            <numerusform>%n delivery was not understood. It is kept: update the server and it will be read.</numerusform>
            <numerusform>%n deliveries were not understood. They are kept: update the server and they will be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>De %n mensajes no se sabe si salieron. Quien los escribió decide en su conversación.</source>
        <translation>
            <numerusform>Of %n message nobody knows whether it left. Whoever wrote it decides in its conversation.</numerusform>
            <numerusform>Of %n messages nobody knows whether they left. Whoever wrote them decides in their conversation.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n en espera de salir</source>
        <translation>
            <numerusform>%n waiting to leave</numerusform>
            <numerusform>%n waiting to leave</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n avisos esperan ser leídos desde hace {0} s. El servidor o su base de datos van lentos.</source>
        <translation>
            <numerusform>%n delivery has waited {0} s to be read. The server or its database is slow.</numerusform>
            <numerusform>%n deliveries have waited {0} s to be read. The server or its database is slow.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cosa(s) por mirar</source>
        <translation>
            <numerusform>%n thing to look at</numerusform>
            <numerusform>%n things to look at</numerusform>
        </translation>
    </message>
    <message>
        <source>Números de WhatsApp</source>
        <translation>WhatsApp numbers</translation>
    </message>
    <message>
        <source>Tokens de acceso</source>
        <translation>Access tokens</translation>
    </message>
    <message>
        <source>Mensaje de prueba</source>
        <translation>Test message</translation>
    </message>
    <message>
        <source>Avisos de Meta</source>
        <translation>Deliveries from Meta</translation>
    </message>
    <message>
        <source>Lectura de mensajes</source>
        <translation>Reading messages</translation>
    </message>
    <message>
        <source>Envío de mensajes</source>
        <translation>Sending messages</translation>
    </message>
    <message>
        <source>Tareas del servidor</source>
        <translation>Server tasks</translation>
    </message>
    <message>
        <source>Espacio para archivos</source>
        <translation>Room for files</translation>
    </message>
    <message>
        <source>Copia de seguridad</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Restaurado de una copia</source>
        <translation>Restored from a backup</translation>
    </message>
    <message>
        <source>Registro de auditoría</source>
        <translation>Audit log</translation>
    </message>
    <message>
        <source>Certificado</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Bien</source>
        <translation>Fine</translation>
    </message>
    <message>
        <source>Algo no va bien</source>
        <translation>Something is wrong</translation>
    </message>
    <message>
        <source>El primero caduca el {0}</source>
        <translation>The first one expires on {0}</translation>
    </message>
    <message>
        <source>No caducan</source>
        <translation>They never expire</translation>
    </message>
    <message>
        <source>El último fue y volvió en {0} s, {1}</source>
        <translation>The last one went and came back in {0} s, {1}</translation>
    </message>
    <message>
        <source>El último llegó {0}</source>
        <translation>The last one came {0}</translation>
    </message>
    <message>
        <source>Al día</source>
        <translation>Up to date</translation>
    </message>
    <message>
        <source>Nada espera</source>
        <translation>Nothing waits</translation>
    </message>
    <message>
        <source>Todas trabajan</source>
        <translation>All of them work</translation>
    </message>
    <message>
        <source>En un almacén externo</source>
        <translation>In an external store</translation>
    </message>
    <message>
        <source>Quedan {0}</source>
        <translation>{0} left</translation>
    </message>
    <message>
        <source>La última se hizo {0}</source>
        <translation>The last one was made {0}</translation>
    </message>
    <message>
        <source>Sellado y completo</source>
        <translation>Sealed and complete</translation>
    </message>
    <message>
        <source>Vale hasta el {0}</source>
        <translation>Valid until {0}</translation>
    </message>
    <message>
        <source>Meta rechaza {0}. Abre Números de WhatsApp y compruébalo: dice qué falta.</source>
        <translation>Meta refuses {0}. Open WhatsApp numbers and check it: it says what is missing.</translation>
    </message>
    <message>
        <source>Meta no responde para {0}. Revisa la salida a internet del servidor; los mensajes esperan.</source>
        <translation>Meta does not answer for {0}. Check the server&apos;s way to the internet; messages wait.</translation>
    </message>
    <message>
        <source>De {0} salen mensajes, pero Meta no nos avisa de nada. Comprueba su suscripción en Números de WhatsApp.</source>
        <translation>Messages leave from {0}, but Meta tells us nothing. Check its subscription under WhatsApp numbers.</translation>
    </message>
    <message>
        <source>Todavía no hay ninguno. Conéctalo en Números de WhatsApp.</source>
        <translation>There is none yet. Connect it under WhatsApp numbers.</translation>
    </message>
    <message>
        <source>El de {0} caduca el {1}. Crea uno que no caduque y cámbialo en Números de WhatsApp antes de ese día.</source>
        <translation>That of {0} expires on {1}. Create one that never expires and change it in WhatsApp numbers before that day.</translation>
    </message>
    <message>
        <source>El de {0} caducó: nada entra ni sale. Crea otro en el panel y cámbialo en Números de WhatsApp.</source>
        <translation>That of {0} has expired: nothing comes in or goes out. Create another one in the panel and change it in WhatsApp numbers.</translation>
    </message>
    <message>
        <source>El de {0} no vuelve. Comprueba el número en Números de WhatsApp y la dirección de avisos.</source>
        <translation>That of {0} does not come back. Check the number in WhatsApp numbers and the webhook address.</translation>
    </message>
    <message>
        <source>Meta no acepta el de {0}. Comprueba el número en Números de WhatsApp: dice qué falta.</source>
        <translation>Meta does not accept that of {0}. Check the number in WhatsApp numbers: it says what is missing.</translation>
    </message>
    <message>
        <source>No sale: {0} lleva más de 24 h sin escribir a {1}. Escribe una vez desde ese teléfono.</source>
        <translation>It does not go out: {0} has not written to {1} for more than 24 h. Write once from that phone.</translation>
    </message>
    <message>
        <source>El de {0} no llega a {1}. Comprueba que ese teléfono tenga WhatsApp y esté encendido.</source>
        <translation>That of {0} does not reach {1}. Check that the phone has WhatsApp and is switched on.</translation>
    </message>
    <message>
        <source>Meta nunca nos ha escrito. Revisa la dirección de avisos en su panel.</source>
        <translation>Meta has never called us. Check the delivery address in its panel.</translation>
    </message>
    <message>
        <source>El último llegó {0}. Escribe al número desde un teléfono: si no llega, revisa la suscripción.</source>
        <translation>The last one came {0}. Write to the number from a phone: if nothing comes, check the subscription.</translation>
    </message>
    <message>
        <source>Fallan y vuelven a empezar: {0}. Mira el registro del servidor.</source>
        <translation>They fail and start again: {0}. Look at the server&apos;s log.</translation>
    </message>
    <message>
        <source>Solo quedan {0}. Haz sitio ya: sin espacio no se guarda nada nuevo.</source>
        <translation>Only {0} left. Make room now: without it nothing new is kept.</translation>
    </message>
    <message>
        <source>Quedan {0}. Haz sitio pronto.</source>
        <translation>{0} left. Make room soon.</translation>
    </message>
    <message>
        <source>Nunca se hizo una. Programa «relevo-gateway backup» cada noche, en otro disco.</source>
        <translation>None was ever made. Schedule “relevo-gateway backup” every night, on another disk.</translation>
    </message>
    <message>
        <source>La última se hizo {0}. Mira por qué no se hizo la de anoche.</source>
        <translation>The last one was made {0}. Find out why last night&apos;s was not.</translation>
    </message>
    <message>
        <source>Con la copia de {0}. Nada sale por sí solo hasta que alguien ejecute «relevo-gateway release».</source>
        <translation>With the backup of {0}. Nothing leaves by itself until somebody runs “relevo-gateway release”.</translation>
    </message>
    <message>
        <source>Hay entradas sin sellar. Mira el registro del servidor: quien las sella no trabaja.</source>
        <translation>Some entries are not sealed. Look at the server&apos;s log: what seals them does not work.</translation>
    </message>
    <message>
        <source>Alguien tocó el registro. «relevo-gateway verify-audit» nombra la primera entrada rota.</source>
        <translation>Somebody touched the log. “relevo-gateway verify-audit” names the first broken entry.</translation>
    </message>
    <message>
        <source>Caduca el {0}. Renuévalo antes: después nadie podrá entrar.</source>
        <translation>It expires on {0}. Renew it before: nobody can get in afterwards.</translation>
    </message>
    <message>
        <source>Comprobar ahora</source>
        <translation>Check now</translation>
    </message>
    <message>
        <source>Copiar diagnóstico</source>
        <translation>Copy diagnostics</translation>
    </message>
    <message>
        <source>Reintentar</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Cómo está el servicio</source>
        <translation>How the service stands</translation>
    </message>
    <message>
        <source>Versiones</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Todo en orden</source>
        <translation>All in order</translation>
    </message>
    <message>
        <source>Relevo {0} en este equipo. Servidor {1}, datos {2}, arrancó {3}. Visto a las {4}.</source>
        <translation>Relevo {0} on this computer. Server {1}, data {2}, started {3}. Seen at {4}.</translation>
    </message>
    <message>
        <source>Copiado</source>
        <translation>Copied</translation>
    </message>
</context>
<context>
    <name>HeatMap</name>
    <message>
        <source>Lo más alto: {0}. Recórrelo con las flechas.</source>
        <translation>The highest: {0}. Walk through it with the arrow keys.</translation>
    </message>
</context>
<context>
    <name>HistorySection</name>
    <message>
        <source>Cambios de la ficha</source>
        <translation>Changes of the record</translation>
    </message>
    <message>
        <source>Ver quién cambió qué</source>
        <translation>See who changed what</translation>
    </message>
    <message>
        <source>Ver más antiguos</source>
        <translation>Show older ones</translation>
    </message>
    <message>
        <source>No hay cambios anteriores</source>
        <translation>No earlier changes</translation>
    </message>
    <message>
        <source>Relevo</source>
        <translation>Relevo</translation>
    </message>
</context>
<context>
    <name>HolidaysDialog</name>
    <message>
        <source>Se revisan cada vez que se guarda; los relojes que ya corren conservan los suyos.</source>
        <translation>They are looked up each time you save; clocks already running keep theirs.</translation>
    </message>
    <message>
        <source>Festivos oficiales</source>
        <translation>Official holidays</translation>
    </message>
    <message>
        <source>Agregar</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>País</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>Región</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>También los opcionales (como el Carnaval)</source>
        <translation>Optional ones too (such as Carnival)</translation>
    </message>
    <message>
        <source>También los bancarios</source>
        <translation>Bank holidays too</translation>
    </message>
    <message>
        <source>Horas de esos días</source>
        <translation>Hours on those days</translation>
    </message>
    <message>
        <source>Vacío: cerrado.</source>
        <translation>Empty: closed.</translation>
    </message>
    <message>
        <source>Todo el país</source>
        <translation>The whole country</translation>
    </message>
    <message>
        <source>Escribe las horas así: 9:00-14:00.</source>
        <translation>Write the hours like this: 9:00-14:00.</translation>
    </message>
</context>
<context>
    <name>HourBars</name>
    <message>
        <source>Mensajes de clientes por hora del día; la hora con más, {0}:00: {1}</source>
        <translation>Customers&apos; messages by hour of the day; the busiest hour, {0}:00: {1}</translation>
    </message>
</context>
<context>
    <name>HoursBoard</name>
    <message>
        <source>Pausa del mediodía</source>
        <translation>Midday break</translation>
    </message>
    <message>
        <source>Nuevo horario</source>
        <translation>New hours</translation>
    </message>
    <message>
        <source>Todavía no hay horarios: se cuenta de lunes a viernes, de 9:00 a 18:00. Crea el primero.</source>
        <translation>There are no hours yet: Monday to Friday, 9:00 to 18:00 counts. Create the first ones.</translation>
    </message>
    <message>
        <source>Semana</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>{0} · el reloj de SLA se detiene fuera de estos tramos</source>
        <translation>{0} · the SLA clock stops outside these stretches</translation>
    </message>
    <message>
        <source>Pausa de {0} a {1}</source>
        <translation>Break from {0} to {1}</translation>
    </message>
    <message>
        <source>Las esperas siguen visibles; el reloj no corre.</source>
        <translation>Waits stay visible; the clock does not run.</translation>
    </message>
    <message>
        <source>Los números los cambia quien administra Relevo.</source>
        <translation>Numbers are changed by who administers Relevo.</translation>
    </message>
    <message>
        <source>Primero crea las reglas de asignación de la empresa.</source>
        <translation>Create the company&apos;s assignment rules first.</translation>
    </message>
    <message>
        <source>La empresa (quien no tenga otro)</source>
        <translation>The company (whoever has no other)</translation>
    </message>
    <message>
        <source>La empresa</source>
        <translation>The company</translation>
    </message>
    <message>
        <source>Lo guardó un Relevo más nuevo.</source>
        <translation>A newer Relevo saved it.</translation>
    </message>
</context>
<context>
    <name>HoursDialog</name>
    <message>
        <source>Horas del {0}</source>
        <translation>Hours on {0}</translation>
    </message>
    <message>
        <source>Listo</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Horas</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Vacío: cerrado. 22:00-2:00 termina al día siguiente.</source>
        <translation>Empty: closed. 22:00-2:00 ends the next day.</translation>
    </message>
    <message>
        <source>Escribe las horas así: 9:00-14:00, 15:00-18:30.</source>
        <translation>Write the hours like this: 9:00-14:00, 15:00-18:30.</translation>
    </message>
    <message>
        <source>Dos tramos se enciman, o uno llega a la noche anterior.</source>
        <translation>Two stretches overlap, or one meets the night before.</translation>
    </message>
</context>
<context>
    <name>HoursHead</name>
    <message>
        <source>Horario</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Zona horaria</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>Copiar de otro horario</source>
        <translation>Copy from other hours</translation>
    </message>
    <message>
        <source>Nombre y retirar</source>
        <translation>Name and retire</translation>
    </message>
    <message>
        <source>No hay otro horario todavía.</source>
        <translation>There are no other hours yet.</translation>
    </message>
    <message>
        <source>Toma su semana, festivos y días propios.</source>
        <translation>Takes their week, holidays and own days.</translation>
    </message>
    <message>
        <source>Cambiar nombre…</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <source>Retirar…</source>
        <translation>Retire…</translation>
    </message>
    <message>
        <source>Retirar (alguien lo usa)</source>
        <translation>Retire (somebody uses it)</translation>
    </message>
</context>
<context>
    <name>HoursPage</name>
    <message>
        <source>¿Retirar {0}?</source>
        <translation>Retire {0}?</translation>
    </message>
    <message>
        <source>Ya no se ofrece a nadie. Los relojes que corren con él terminan con él, y el historial queda.</source>
        <translation>It is offered to nobody any more. Clocks that run by it end by it, and the history stays.</translation>
    </message>
    <message>
        <source>Retirar</source>
        <translation>Retire</translation>
    </message>
    <message numerus="yes">
        <source>%n horario(s)</source>
        <translation>
            <numerusform>%n set of hours</numerusform>
            <numerusform>%n sets of hours</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} ya no usa un horario propio</source>
        <translation>{0} has no hours of its own any more</translation>
    </message>
    <message>
        <source>{0} usa {1}</source>
        <translation>{0} uses {1}</translation>
    </message>
    <message>
        <source>La empresa</source>
        <translation>The company</translation>
    </message>
</context>
<context>
    <name>ImportChat</name>
    <message>
        <source>Importar un chat de WhatsApp</source>
        <translation>Import a WhatsApp chat</translation>
    </message>
    <message>
        <source>Elegir archivo</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>Leyendo…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>{0} ({1} mensajes)</source>
        <translation>{0} ({1} messages)</translation>
    </message>
    <message>
        <source>Nadie: solo escribió el cliente</source>
        <translation>Nobody: only the customer wrote</translation>
    </message>
    <message>
        <source>{0} mensajes, {1}. Avisos del propio WhatsApp que se dejan fuera: {2}.</source>
        <translation>{0} messages, {1}. Notices of WhatsApp&apos;s own that are left out: {2}.</translation>
    </message>
    <message>
        <source>{0} de {1} mensajes</source>
        <translation>{0} of {1} messages</translation>
    </message>
    <message>
        <source>Guardados {0} mensajes; {1} ya estaban.</source>
        <translation>{0} messages kept; {1} were there already.</translation>
    </message>
    <message>
        <source>Detenido.</source>
        <translation>Stopped.</translation>
    </message>
    <message>
        <source>Empezar de nuevo no repite nada.</source>
        <translation>Starting again repeats nothing.</translation>
    </message>
    <message>
        <source>Están en la ficha del cliente, y no cuentan en ningún informe.</source>
        <translation>They are in the customer&apos;s record and count in no report.</translation>
    </message>
    <message>
        <source>Deshecho: lo que trajo ya no está.</source>
        <translation>Undone: what it brought is gone.</translation>
    </message>
</context>
<context>
    <name>ImportContacts</name>
    <message>
        <source>Importar contactos</source>
        <translation>Import contacts</translation>
    </message>
    <message>
        <source>Elegir archivo…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>Línea</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Columna</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Qué corregir</source>
        <translation>What to mend</translation>
    </message>
    <message>
        <source>Filas con problemas</source>
        <translation>Rows with problems</translation>
    </message>
    <message>
        <source>Detener</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Un CSV con una primera línea de títulos, o los contactos de un teléfono (.vcf). Cada fila se busca por su teléfono: quien ya está se actualiza, nadie se duplica. Primero se revisa todo; nada se guarda hasta que lo decidas.</source>
        <translation>A CSV whose first line names its columns, or the contacts of a phone (.vcf). Each row is looked up by its phone: who is there is updated, nobody is doubled. Everything is checked first; nothing is kept until you decide.</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Revisar</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Importar</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Elegir archivo</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>{0} filas</source>
        <translation>{0} rows</translation>
    </message>
    <message>
        <source>Di qué es cada columna y revisa.</source>
        <translation>Say what each column is, then check.</translation>
    </message>
    <message>
        <source>Qué es la columna {0}</source>
        <translation>What the column {0} is</translation>
    </message>
    <message>
        <source>No importar</source>
        <translation>Do not import</translation>
    </message>
    <message>
        <source>{0} de {1} filas</source>
        <translation>{0} of {1} rows</translation>
    </message>
    <message>
        <source>nuevos</source>
        <translation>new</translation>
    </message>
    <message>
        <source>actualizados</source>
        <translation>updated</translation>
    </message>
    <message>
        <source>sin cambios</source>
        <translation>unchanged</translation>
    </message>
    <message>
        <source>con problemas</source>
        <translation>with problems</translation>
    </message>
    <message>
        <source>Detenido: {0}. Empezar de nuevo no repite nada.</source>
        <translation>Stopped: {0}. Beginning again repeats nothing.</translation>
    </message>
    <message>
        <source>Revisado, nada guardado: {0}.</source>
        <translation>Checked, nothing saved: {0}.</translation>
    </message>
    <message>
        <source>Importado: {0}.</source>
        <translation>Imported: {0}.</translation>
    </message>
    <message>
        <source>Di qué columna es el teléfono.</source>
        <translation>Say which column is the phone number.</translation>
    </message>
    <message>
        <source>Dos columnas son lo mismo: deja una.</source>
        <translation>Two columns are the same: leave one.</translation>
    </message>
</context>
<context>
    <name>JumpButton</name>
    <message>
        <source>Ir al final</source>
        <translation>Go to the end</translation>
    </message>
    <message numerus="yes">
        <source>Ir al final, %n mensajes nuevos</source>
        <translation>
            <numerusform>Go to the end, %n new message</numerusform>
            <numerusform>Go to the end, %n new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Mayús</source>
        <translation>Shift</translation>
    </message>
    <message numerus="yes">
        <source>%n día(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clave(s) en uso</source>
        <translation>
            <numerusform>%n key in use</numerusform>
            <numerusform>%n keys in use</numerusform>
        </translation>
    </message>
    <message>
        <source>Un programa usa la clave en tu nombre: ve lo que tú ves y puede lo que marques aquí, nunca más que tú.</source>
        <translation>A program uses the key in your name: it sees what you see and may do what you tick here, never more than you.</translation>
    </message>
    <message>
        <source>Nueva clave de API</source>
        <translation>New API key</translation>
    </message>
    <message>
        <source>Crear clave</source>
        <translation>Make key</translation>
    </message>
    <message>
        <source>Tablero de ventas</source>
        <translation>Sales dashboard</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Qué puede hacer</source>
        <translation>What it may do</translation>
    </message>
    <message>
        <source>Vale durante</source>
        <translation>Valid for</translation>
    </message>
    <message>
        <source>Consultas por minuto</source>
        <translation>Requests per minute</translation>
    </message>
    <message>
        <source>Ponle un nombre que diga quién la usa.</source>
        <translation>Give it a name that says who uses it.</translation>
    </message>
    <message>
        <source>Marca al menos una cosa que pueda hacer.</source>
        <translation>Tick at least one thing it may do.</translation>
    </message>
    <message>
        <source>Copia la clave ahora</source>
        <translation>Copy the key now</translation>
    </message>
    <message>
        <source>No se vuelve a mostrar ni se guarda en ninguna parte. Si se pierde, revoca «{0}» y crea otra.</source>
        <translation>It is not shown again and is kept nowhere. If it is lost, revoke “{0}” and make another.</translation>
    </message>
    <message>
        <source>Clave</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Copiar</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Ya la copié</source>
        <translation>I have copied it</translation>
    </message>
    <message>
        <source>Copiada</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>Sin fecha de fin</source>
        <translation>Without an end</translation>
    </message>
    <message>
        <source>Nueva clave</source>
        <translation>New key</translation>
    </message>
    <message>
        <source>Todavía no hay claves</source>
        <translation>There are no keys yet</translation>
    </message>
    <message>
        <source>Con una clave, un tablero o un programa tuyo lee cifras sin la contraseña de nadie.</source>
        <translation>With a key, a dashboard or a program of yours reads figures without anybody&apos;s password.</translation>
    </message>
    <message>
        <source>En uso</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>Revocadas y vencidas</source>
        <translation>Revoked and expired</translation>
    </message>
    <message>
        <source>Cada consulta lleva la clave en su cabecera:</source>
        <translation>Each request carries the key in its header:</translation>
    </message>
    <message>
        <source>Una clave nunca puede más que quien la hizo, ni crear cuentas o leer secretos de números. Lo que hace queda en el registro de auditoría.</source>
        <translation>A key may never do more than who made it, nor make accounts or read secrets of numbers. What it does is in the audit log.</translation>
    </message>
    <message>
        <source>Cómo se usa</source>
        <translation>How it is used</translation>
    </message>
    <message>
        <source>Revocar</source>
        <translation>Revoke</translation>
    </message>
    <message>
        <source>Revocar {0}</source>
        <translation>Revoke {0}</translation>
    </message>
    <message>
        <source>Termina en {0}</source>
        <translation>Ends in {0}</translation>
    </message>
    <message>
        <source>la hizo {0}</source>
        <translation>made by {0}</translation>
    </message>
    <message>
        <source>sin usar</source>
        <translation>not used yet</translation>
    </message>
    <message>
        <source>usada {0}</source>
        <translation>used {0}</translation>
    </message>
    <message>
        <source>revocada el {0}</source>
        <translation>revoked on {0}</translation>
    </message>
    <message>
        <source>vence el {0}</source>
        <translation>expires on {0}</translation>
    </message>
    <message>
        <source>venció el {0}</source>
        <translation>expired on {0}</translation>
    </message>
    <message>
        <source>sin fecha de fin</source>
        <translation>without an end</translation>
    </message>
    <message>
        <source>Clave «{0}» creada.</source>
        <translation>Key “{0}” made.</translation>
    </message>
    <message>
        <source>¿Revocar «{0}»?</source>
        <translation>Revoke “{0}”?</translation>
    </message>
    <message>
        <source>El programa que la usa deja de entrar al instante. No se puede deshacer.</source>
        <translation>The program that uses it is refused at once. This cannot be undone.</translation>
    </message>
    <message>
        <source>«{0}» ya no entra.</source>
        <translation>“{0}” is refused from now on.</translation>
    </message>
</context>
<context>
    <name>KnownAccounts</name>
    <message>
        <source>O entra con una cuenta de este dispositivo</source>
        <translation>Or sign in with an account of this device</translation>
    </message>
</context>
<context>
    <name>LadderSection</name>
    <message>
        <source>Agregar paso</source>
        <translation>Add a step</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>Escribir cuenta como movimiento</source>
        <translation>Typing counts as movement</translation>
    </message>
    <message>
        <source>si quien la tiene escribió en este tiempo, la escalera espera</source>
        <translation>if the owner typed within this time, the ladder waits</translation>
    </message>
    <message>
        <source>Reasignaciones automáticas como mucho</source>
        <translation>Automatic reassignments at most</translation>
    </message>
    <message>
        <source>Darle una propia</source>
        <translation>Give it its own</translation>
    </message>
    <message>
        <source>Usa la de la empresa.</source>
        <translation>It uses the company&apos;s.</translation>
    </message>
</context>
<context>
    <name>Later</name>
    <message>
        <source>hoy a las {0}</source>
        <translation>today at {0}</translation>
    </message>
    <message>
        <source>mañana a las {0}</source>
        <translation>tomorrow at {0}</translation>
    </message>
    <message>
        <source>{0} {1} a las {2}</source>
        <comment>weekday day time</comment>
        <translation>{0} {1} at {2}</translation>
    </message>
    <message>
        <source>{0} a las {1}</source>
        <comment>date time</comment>
        <translation>{0} at {1}</translation>
    </message>
    <message>
        <source>En 1 h</source>
        <translation>In 1 h</translation>
    </message>
    <message>
        <source>Esta tarde</source>
        <translation>This afternoon</translation>
    </message>
    <message>
        <source>Mañana temprano</source>
        <translation>Tomorrow morning</translation>
    </message>
    <message>
        <source>El lunes</source>
        <translation>On Monday</translation>
    </message>
    <message>
        <source>No salió a tiempo.</source>
        <translation>It did not leave in time.</translation>
    </message>
    <message>
        <source>El cliente escribió después.</source>
        <translation>The customer wrote afterwards.</translation>
    </message>
    <message>
        <source>Ahora la tiene otra persona.</source>
        <translation>Somebody else has it now.</translation>
    </message>
    <message>
        <source>Quien lo escribió ya no está.</source>
        <translation>Whoever wrote it is gone.</translation>
    </message>
    <message>
        <source>La conversación se unió con otra.</source>
        <translation>The conversation was merged with another.</translation>
    </message>
    <message>
        <source>La ventana de 24 h está cerrada.</source>
        <translation>The 24 h window is closed.</translation>
    </message>
    <message>
        <source>No hay forma de llegar a esta persona.</source>
        <translation>There is no way to reach this person.</translation>
    </message>
    <message>
        <source>La plantilla no se puede usar ahora.</source>
        <translation>The template cannot be used now.</translation>
    </message>
    <message>
        <source>El número está detenido.</source>
        <translation>The number is stopped.</translation>
    </message>
    <message>
        <source>Quien lo escribió ya no ve esta conversación.</source>
        <translation>Whoever wrote it no longer sees this conversation.</translation>
    </message>
    <message>
        <source>No se pudo enviar.</source>
        <translation>It could not be sent.</translation>
    </message>
</context>
<context>
    <name>LinkSwitch</name>
    <message>
        <source>Mostrar al cliente una vista previa del enlace</source>
        <translation>Show the customer a preview of the link</translation>
    </message>
</context>
<context>
    <name>ListManager</name>
    <message>
        <source>Nueva</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Buscar personas, mensajes, notas</source>
        <translation>Search people, messages, notes</translation>
    </message>
    <message>
        <source>Filtrar la lista</source>
        <translation>Filter the list</translation>
    </message>
    <message>
        <source>Cierran antes</source>
        <translation>Closing soonest</translation>
    </message>
    <message>
        <source>Más recientes</source>
        <translation>Newest first</translation>
    </message>
    <message>
        <source>Cerrada la ventana, plantilla: {0}</source>
        <translation>Once closed, a template: {0}</translation>
    </message>
    <message>
        <source>Más urgentes</source>
        <translation>Most urgent</translation>
    </message>
    <message>
        <source>Más antiguas</source>
        <translation>Oldest first</translation>
    </message>
    <message>
        <source>Vuelven antes</source>
        <translation>Back soonest</translation>
    </message>
    <message>
        <source>Buscar</source>
        <translation>Search</translation>
    </message>
</context>
<context>
    <name>LiveRoom</name>
    <message>
        <source>Tablero en vivo</source>
        <translation>Live board</translation>
    </message>
    <message>
        <source>Equipo</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Cola</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Esperan</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Por edad</source>
        <translation>By age</translation>
    </message>
    <message>
        <source>Más larga</source>
        <translation>Longest</translation>
    </message>
    <message>
        <source>Cola por equipo</source>
        <translation>Queue by team</translation>
    </message>
    <message>
        <source>Agente</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Presencia</source>
        <translation>Presence</translation>
    </message>
    <message>
        <source>Eq.</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Carga</source>
        <translation>Load</translation>
    </message>
    <message>
        <source>Próxima</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Agentes</source>
        <translation>Agents</translation>
    </message>
    <message>
        <source>Cliente</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>De quién</source>
        <translation>Whose</translation>
    </message>
    <message>
        <source>Vence</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Vencidas y por vencer</source>
        <translation>Overdue and at risk</translation>
    </message>
    <message>
        <source>No se pudo cargar el tablero</source>
        <translation>The board could not be loaded</translation>
    </message>
    <message>
        <source>Reintentar</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>{0} conectados · {1} de {2} lugares ocupados</source>
        <translation>{0} signed in · {1} of {2} places taken</translation>
    </message>
    <message>
        <source>{0} vencen o vencieron</source>
        <translation>{0} due or overdue</translation>
    </message>
    <message>
        <source>nada por vencer</source>
        <translation>nothing due</translation>
    </message>
</context>
<context>
    <name>Load</name>
    <message>
        <source>Llevas {0} de {1} lugares</source>
        <translation>You hold {0} of {1} places</translation>
    </message>
</context>
<context>
    <name>LocationInput</name>
    <message>
        <source>Nombre del lugar</source>
        <translation>Name of the place</translation>
    </message>
    <message>
        <source>Dirección</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Latitud</source>
        <translation>Latitude</translation>
    </message>
    <message>
        <source>Longitud</source>
        <translation>Longitude</translation>
    </message>
</context>
<context>
    <name>LoginArt</name>
    <message>
        <source>Un número, todo el equipo.</source>
        <translation>One number, the whole team.</translation>
    </message>
    <message>
        <source>Cada conversación tiene dueño, y el relevo no se nota.</source>
        <translation>Every conversation has an owner, and nobody notices the hand-over.</translation>
    </message>
</context>
<context>
    <name>LoginForm</name>
    <message>
        <source>Iniciar sesión</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Servidor</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Cuenta</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Continuar</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Entrar</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Faltan tres pasos.</source>
        <translation>Three steps to go.</translation>
    </message>
    <message>
        <source>Tengo un código de quien administra</source>
        <translation>I have a code from an administrator</translation>
    </message>
    <message>
        <source>Entrar de otra forma</source>
        <translation>Sign in another way</translation>
    </message>
    <message>
        <source>Entrar con {0}</source>
        <translation>Sign in with {0}</translation>
    </message>
    <message>
        <source>Faltan dos pasos.</source>
        <translation>Two steps to go.</translation>
    </message>
    <message>
        <source>Falta un paso.</source>
        <translation>One step to go.</translation>
    </message>
    <message>
        <source>Último paso.</source>
        <translation>Last step.</translation>
    </message>
    <message>
        <source>Tu cuenta está lista.</source>
        <translation>Your account is ready.</translation>
    </message>
    <message>
        <source>Guardar la contraseña</source>
        <translation>Save the password</translation>
    </message>
    <message>
        <source>Ya los guardé: entrar</source>
        <translation>I saved them: sign in</translation>
    </message>
    <message>
        <source>Abrir el navegador otra vez</source>
        <translation>Open the browser again</translation>
    </message>
    <message>
        <source>La dirección que te dio tu empresa.</source>
        <translation>The address your company gave you.</translation>
    </message>
    <message>
        <source>Tu correo del trabajo.</source>
        <translation>Your work e-mail.</translation>
    </message>
    <message>
        <source>Contraseña</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Solo viaja cifrada y no se guarda.</source>
        <translation>It only travels encrypted and is not kept.</translation>
    </message>
    <message>
        <source>Código</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>El de tu aplicación de códigos, o uno de recuperación.</source>
        <translation>The one in your code app, or a recovery code.</translation>
    </message>
    <message>
        <source>Verificación en dos pasos</source>
        <translation>Two-step verification</translation>
    </message>
    <message>
        <source>Tu empresa la pide. Escribe el primer código.</source>
        <translation>Your company asks for it. Type the first code.</translation>
    </message>
    <message>
        <source>Códigos de recuperación</source>
        <translation>Recovery codes</translation>
    </message>
    <message>
        <source>Cada uno entra una vez si pierdes el teléfono.</source>
        <translation>Each gets you in once if you lose your phone.</translation>
    </message>
    <message>
        <source>Sigue en tu navegador. Al terminar, vuelves aquí.</source>
        <translation>Go on in your browser. When you finish, you are back here.</translation>
    </message>
    <message>
        <source>Código de quien administra</source>
        <translation>Administrator&apos;s code</translation>
    </message>
    <message>
        <source>Vale una hora y una sola vez.</source>
        <translation>Good for one hour, and only once.</translation>
    </message>
    <message>
        <source>Contraseña nueva</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>La que uses cierra todas tus sesiones.</source>
        <translation>Setting it ends all your sessions.</translation>
    </message>
    <message>
        <source>Comprobando…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>Listo</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Ya puedes volver a Relevo y cerrar esta página.</source>
        <translation>You can go back to Relevo and close this page.</translation>
    </message>
    <message>
        <source>No se pudo entrar</source>
        <translation>You could not sign in</translation>
    </message>
    <message>
        <source>Vuelve a Relevo: allí dice por qué. Puedes cerrar esta página.</source>
        <translation>Go back to Relevo: it says why. You can close this page.</translation>
    </message>
</context>
<context>
    <name>LoginWindow</name>
    <message>
        <source>Conexión cifrada</source>
        <translation>Encrypted connection</translation>
    </message>
    <message>
        <source>Servidor en este dispositivo</source>
        <translation>Server on this device</translation>
    </message>
    <message>
        <source>{0} · versión {1}</source>
        <translation>{0} · version {1}</translation>
    </message>
</context>
<context>
    <name>MacroForm</name>
    <message>
        <source>Cerrar envío</source>
        <translation>Close a delivery</translation>
    </message>
    <message>
        <source>Paso</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>Para</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Pasos, en orden</source>
        <translation>Steps, in order</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Falta el nombre.</source>
        <translation>The name is missing.</translation>
    </message>
    <message>
        <source>Agrega al menos un paso.</source>
        <translation>Add at least one step.</translation>
    </message>
    <message>
        <source>Al paso {0} le falta un dato.</source>
        <translation>Step {0} is incomplete.</translation>
    </message>
</context>
<context>
    <name>Macros</name>
    <message>
        <source>Responder</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>Respuesta rápida</source>
        <translation>Quick reply</translation>
    </message>
    <message>
        <source>Nota interna</source>
        <translation>Internal note</translation>
    </message>
    <message>
        <source>Tomar</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>Asignar a</source>
        <translation>Assign to</translation>
    </message>
    <message>
        <source>Pasar al equipo</source>
        <translation>Hand to team</translation>
    </message>
    <message>
        <source>Devolver a la cola</source>
        <translation>Back to the queue</translation>
    </message>
    <message>
        <source>Resolver</source>
        <translation>Resolve</translation>
    </message>
    <message>
        <source>Resolver y preguntar cómo terminó</source>
        <translation>Resolve and ask how it ended</translation>
    </message>
    <message>
        <source>Traer de vuelta</source>
        <translation>Bring back</translation>
    </message>
    <message>
        <source>Reabrir</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Etiquetar</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Quitar etiquetas</source>
        <translation>Remove tags</translation>
    </message>
    <message>
        <source>Prioridad</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Posponer</source>
        <translation>Snooze</translation>
    </message>
    <message>
        <source>Con {0}</source>
        <translation>With {0}</translation>
    </message>
    <message>
        <source>Esta versión no conoce este paso.</source>
        <translation>This version does not know this step.</translation>
    </message>
    <message>
        <source>A este paso le falta un dato.</source>
        <translation>Something is missing in this step.</translation>
    </message>
    <message>
        <source>Las etiquetas van por nombre.</source>
        <translation>Tags go by name.</translation>
    </message>
    <message>
        <source>Falta: {0}</source>
        <translation>Missing: {0}</translation>
    </message>
    <message>
        <source>Lo que nombra ya no existe.</source>
        <translation>What it names does not exist any more.</translation>
    </message>
    <message>
        <source>La ventana de 24 h está cerrada.</source>
        <translation>The 24 h window is closed.</translation>
    </message>
    <message>
        <source>El servidor aún no sabe hacer este paso.</source>
        <translation>The gateway cannot do this step yet.</translation>
    </message>
    <message>
        <source>Un archivo ya no existe: adjúntalo otra vez en la respuesta rápida.</source>
        <translation>A file is gone: attach it again to the quick reply.</translation>
    </message>
    <message>
        <source>Un archivo se está preparando: prueba en un momento.</source>
        <translation>A file is being made ready: try again in a moment.</translation>
    </message>
    <message>
        <source>Va después de resolver: ponlo antes.</source>
        <translation>It comes after resolving: put it before.</translation>
    </message>
    <message>
        <source>Macros</source>
        <translation>Macros</translation>
    </message>
    <message>
        <source>Buscar macro</source>
        <translation>Search macros</translation>
    </message>
    <message>
        <source>Deshacer</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Eliminar</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Editar</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Ejecutar</source>
        <translation>Run</translation>
    </message>
    <message>
        <source>Lo que hará</source>
        <translation>What it will do</translation>
    </message>
    <message>
        <source>Aún no hay macros</source>
        <translation>No macros yet</translation>
    </message>
    <message>
        <source>Una macro hace varios pasos a la vez: responder, asignar, resolver.</source>
        <translation>A macro does several steps at once: reply, assign, resolve.</translation>
    </message>
    <message>
        <source>Eliminada: {0}</source>
        <translation>Deleted: {0}</translation>
    </message>
    <message>
        <source>Sin conexión: se puede leer, no ejecutar.</source>
        <translation>Offline: it can be read, not run.</translation>
    </message>
    <message>
        <source>Un paso no se puede hacer ahora; no se hace ninguno.</source>
        <translation>One step cannot be done now; none will be.</translation>
    </message>
    <message>
        <source>Abre una conversación para ejecutarla.</source>
        <translation>Open a conversation to run it.</translation>
    </message>
    <message numerus="yes">
        <source>Con %n archivos</source>
        <translation>
            <numerusform>With %n file</numerusform>
            <numerusform>With %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{0}: se acabó el tiempo para aceptarla; volvió a la cola</source>
        <translation>{0}: the time to accept it is over; it is back in the queue</translation>
    </message>
    <message>
        <source>{0}: se acabó el tiempo para aceptarla; la tiene {1}</source>
        <translation>{0}: the time to accept it is over; {1} has it</translation>
    </message>
    <message>
        <source>{0}: {1} no respondió a la transferencia</source>
        <translation>{0}: {1} did not answer the transfer</translation>
    </message>
    <message>
        <source>{0}: {1} rechazó la transferencia</source>
        <translation>{0}: {1} declined the transfer</translation>
    </message>
    <message>
        <source>La tienes de nuevo</source>
        <translation>It is yours again</translation>
    </message>
    <message>
        <source>La tiene {0}</source>
        <translation>{0} has it</translation>
    </message>
    <message>
        <source>Volvió a la cola</source>
        <translation>It is back in the queue</translation>
    </message>
    <message>
        <source>sin conexión</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>Este dispositivo no guarda claves: Relevo te pedirá la contraseña cada vez.</source>
        <translation>This device keeps no keys: Relevo will ask for your password each time.</translation>
    </message>
    <message>
        <source>{0} revisó tu caso {1}. Léelo en Informes, Mis revisiones</source>
        <translation>{0} reviewed your case {1}. Read it in Reports, My reviews</translation>
    </message>
</context>
<context>
    <name>MarketingSection</name>
    <message>
        <source>Publicidad</source>
        <translation>Marketing</translation>
    </message>
    <message>
        <source>Por qué: lo pidió por teléfono…</source>
        <translation>Why: asked for it by phone…</translation>
    </message>
    <message>
        <source>Volver a permitir</source>
        <translation>Allow again</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>No ha dicho que no.</source>
        <translation>They have not said no.</translation>
    </message>
    <message>
        <source>Volver a permitir…</source>
        <translation>Allow again…</translation>
    </message>
    <message>
        <source>Registrar que no quiere</source>
        <translation>Record that they want none</translation>
    </message>
    <message>
        <source>lo escribió</source>
        <translation>they wrote it</translation>
    </message>
    <message>
        <source>lo eligió en WhatsApp</source>
        <translation>chosen in WhatsApp</translation>
    </message>
    <message>
        <source>lo registró el equipo</source>
        <translation>recorded by the team</translation>
    </message>
    <message>
        <source>vino en un archivo</source>
        <translation>came in a file</translation>
    </message>
    <message>
        <source>No quiere publicidad</source>
        <translation>Wants no marketing</translation>
    </message>
</context>
<context>
    <name>MeasuresPage</name>
    <message>
        <source>Quien llega de un anuncio es una oportunidad</source>
        <translation>Whoever comes from an ad is a lead</translation>
    </message>
    <message>
        <source>También sin etiqueta: WhatsApp dice de qué anuncio vino.</source>
        <translation>Without a tag too: WhatsApp says which ad they came from.</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>días</source>
        <translation>days</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>Plazos</source>
        <translation>Time limits</translation>
    </message>
    <message>
        <source>Reabierto</source>
        <translation>Reopened</translation>
    </message>
    <message>
        <source>si se abre de nuevo en este tiempo</source>
        <translation>if it is opened again within this time</translation>
    </message>
    <message>
        <source>Resuelto a la primera</source>
        <translation>Resolved at first contact</translation>
    </message>
    <message>
        <source>Tiempo de atención</source>
        <translation>Handling time</translation>
    </message>
    <message>
        <source>lo que cuenta tras lo último que hizo quien atiende, mientras espera al cliente</source>
        <translation>what counts after the last thing the agent did, while waiting for the customer</translation>
    </message>
    <message>
        <source>Oportunidades y su meta</source>
        <translation>Leads and their goal</translation>
    </message>
    <message>
        <source>De esto sale la conversión.</source>
        <translation>Conversion is made of this.</translation>
    </message>
    <message>
        <source>Etiquetas de oportunidad</source>
        <translation>Tags of a lead</translation>
    </message>
    <message>
        <source>Ninguna</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Etiquetas de meta</source>
        <translation>Tags of the goal</translation>
    </message>
    <message>
        <source>Es oportunidad con</source>
        <translation>It is a lead with</translation>
    </message>
    <message>
        <source>Llega a su meta si se resuelve con:</source>
        <translation>It reaches its goal when resolved with:</translation>
    </message>
    <message>
        <source>si en este tiempo no vuelve por lo mismo</source>
        <translation>if they do not come back about the same within this time</translation>
    </message>
    <message>
        <source>O si le ponen la etiqueta</source>
        <translation>Or if it gets the tag</translation>
    </message>
    <message>
        <source>desde su primer mensaje</source>
        <translation>from their first message</translation>
    </message>
    <message>
        <source>Plazo de la meta</source>
        <translation>Time for the goal</translation>
    </message>
    <message>
        <source>lo que la empresa decide de sus cifras</source>
        <translation>what the company decides about its figures</translation>
    </message>
    <message>
        <source>Lo que cambies vale para los casos que empiecen después: el mes pasado no cambia.</source>
        <translation>What you change counts for cases that begin afterwards: last month stays as it was.</translation>
    </message>
    <message>
        <source>Así se lee</source>
        <translation>How it reads</translation>
    </message>
    <message>
        <source>Un caso cuenta como reabierto si vuelve en {0} h.</source>
        <translation>A case counts as reopened if it comes back within {0} h.</translation>
    </message>
    <message numerus="yes">
        <source>Está resuelto a la primera si nadie vuelve por lo mismo en %n día(s).</source>
        <translation>
            <numerusform>It is resolved at first contact if nobody comes back about the same within %n day.</numerusform>
            <numerusform>It is resolved at first contact if nobody comes back about the same within %n days.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nada es una oportunidad: no hay conversión.</source>
        <translation>Nothing is a lead: there is no conversion.</translation>
    </message>
    <message>
        <source>Sin meta, ninguna oportunidad se convierte.</source>
        <translation>Without a goal no lead converts.</translation>
    </message>
    <message numerus="yes">
        <source>Una oportunidad tiene %n día(s) para llegar a su meta.</source>
        <translation>
            <numerusform>A lead has %n day to reach its goal.</numerusform>
            <numerusform>A lead has %n days to reach its goal.</numerusform>
        </translation>
    </message>
    <message>
        <source>ninguna</source>
        <translation>none</translation>
    </message>
    <message>
        <source>reabierto en {0} h</source>
        <translation>reopened within {0} h</translation>
    </message>
    <message numerus="yes">
        <source>resuelto a la primera: %n día(s)</source>
        <translation>
            <numerusform>resolved at first contact: %n day</numerusform>
            <numerusform>resolved at first contact: %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>atención: {0} min tras lo último</source>
        <translation>handling: {0} min after the last act</translation>
    </message>
    <message>
        <source>oportunidades: {0}</source>
        <translation>leads: {0}</translation>
    </message>
    <message>
        <source>los anuncios traen oportunidades</source>
        <translation>ads bring leads</translation>
    </message>
    <message>
        <source>los anuncios no traen oportunidades</source>
        <translation>ads bring no leads</translation>
    </message>
    <message>
        <source>meta: {0}</source>
        <translation>goal: {0}</translation>
    </message>
    <message>
        <source>etiquetas de meta: {0}</source>
        <translation>tags of the goal: {0}</translation>
    </message>
    <message numerus="yes">
        <source>meta en %n día(s)</source>
        <translation>
            <numerusform>goal within %n day</numerusform>
            <numerusform>goal within %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MediaViewer</name>
    <message>
        <source>Foto</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Anterior</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Siguiente</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Alejar</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>Acercar</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>Girar</source>
        <translation>Rotate</translation>
    </message>
    <message>
        <source>Copiar</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Reenviar</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Descargando…</source>
        <translation>Downloading…</translation>
    </message>
    <message>
        <source>No se pudo abrir la foto. Revisa la conexión e intenta de nuevo.</source>
        <translation>The photo could not be opened. Check the connection and try again.</translation>
    </message>
</context>
<context>
    <name>MembersCard</name>
    <message>
        <source>Personas</source>
        <translation>People</translation>
    </message>
    <message>
        <source>La capacidad es de cada persona y vale para todos sus equipos juntos. Lo que espera al cliente pesa la mitad.</source>
        <translation>Capacity belongs to each person and counts for all their teams together. What waits for the customer weighs half.</translation>
    </message>
    <message>
        <source>Capacidad de {0}</source>
        <translation>Capacity of {0}</translation>
    </message>
</context>
<context>
    <name>MentionPopup</name>
    <message>
        <source>Colegas</source>
        <translation>Colleagues</translation>
    </message>
    <message>
        <source>Equipo</source>
        <translation>Team</translation>
    </message>
</context>
<context>
    <name>Mentioning</name>
    <message>
        <source>Colegas: flechas para elegir, Enter para insertar</source>
        <translation>Colleagues: arrows to choose, Enter to insert</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>Ayuda y otras áreas</source>
        <translation>Help and other areas</translation>
    </message>
    <message>
        <source>Cliente</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Más acciones</source>
        <translation>More actions</translation>
    </message>
</context>
<context>
    <name>MenuBar</name>
    <message>
        <source>Menú</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Conversación</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Escribir</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>Ir</source>
        <translation>Go</translation>
    </message>
    <message>
        <source>Relevo</source>
        <translation>Relevo</translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <source>Contactos unidos</source>
        <translation>Contacts merged</translation>
    </message>
    <message>
        <source>Son personas distintas: no se vuelve a preguntar</source>
        <translation>They are different people: you will not be asked again</translation>
    </message>
</context>
<context>
    <name>MessageInfoDialog</name>
    <message>
        <source>Información del mensaje</source>
        <translation>Message info</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Mensaje</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>De</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Fecha</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Texto</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Estado</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Editado</source>
        <translation>Edited</translation>
    </message>
    <message>
        <source>Eliminado</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>Categoría</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Servicio</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Utilidad</source>
        <translation>Utility</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>Marketing</translation>
    </message>
    <message>
        <source>Autenticación</source>
        <translation>Authentication</translation>
    </message>
    <message>
        <source>Por qué no se envió</source>
        <translation>Why it was not sent</translation>
    </message>
    <message>
        <source>Motivo</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Código de Meta</source>
        <translation>Meta&apos;s code</translation>
    </message>
    <message>
        <source>Detalle de Meta</source>
        <translation>Meta&apos;s detail</translation>
    </message>
    <message>
        <source>Intentos de envío</source>
        <translation>Attempts to send</translation>
    </message>
    <message>
        <source>Intento {number}</source>
        <translation>Attempt {number}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>Sin respuesta</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>Envíos de este mensaje</source>
        <translation>Sends of this message</translation>
    </message>
    <message>
        <source>Envío {number}</source>
        <translation>Send {number}</translation>
    </message>
</context>
<context>
    <name>Metrics</name>
    <message>
        <source>Cumplidos entre todo lo cumplido o incumplido. Un incumplimiento cuenta en el momento en que venció el plazo, aunque el caso siga abierto; lo que aún corre queda fuera.</source>
        <translation>Those kept out of all that were kept or missed. A miss counts from the moment its time ran out, even if the case is still open; those still running are left out.</translation>
    </message>
    <message>
        <source>Esta versión de Relevo todavía no explica esta cifra. Actualiza para leer su fórmula.</source>
        <translation>This version of Relevo does not explain this figure yet. Update to read its formula.</translation>
    </message>
    <message>
        <source>Del primer mensaje del cliente a la primera respuesta de una persona. Un caso, una medida; los mensajes automáticos y las notas no cuentan como respuesta.</source>
        <translation>From the customer&apos;s first message to the first reply by a person. One measure per case; automatic messages and notes are no reply.</translation>
    </message>
    <message>
        <source>Del primer mensaje del cliente a la primera respuesta de una persona que no solo pide esperar («un momento, reviso»).</source>
        <translation>From the customer&apos;s first message to the first reply by a person that does more than ask them to wait (&quot;one moment, let me check&quot;).</translation>
    </message>
    <message>
        <source>De cada nueva espera del cliente a la siguiente respuesta de una persona. Se mide por espera, no por conversación; varios mensajes seguidos del cliente son una sola espera.</source>
        <translation>From each new wait of the customer to the next reply by a person. Measured per wait, not per conversation; several messages in a row are one wait.</translation>
    </message>
    <message>
        <source>Desde que la espera fue de esa persona hasta su propia primera respuesta. Lo que pasó a otra persona antes de responder se ve aparte.</source>
        <translation>From when the wait became that person&apos;s to their own first reply. What was passed on before a reply is shown apart.</translation>
    </message>
    <message>
        <source>Todo el tiempo que el caso pasó en la cola de un equipo, sin responsable. Si vuelve a la cola, se suma otra vez.</source>
        <translation>All the time the case spent in a team&apos;s queue, with no owner. If it returns to the queue, that is added.</translation>
    </message>
    <message>
        <source>Del primer mensaje del caso a la primera vez que se resolvió.</source>
        <translation>From the first message of the case to the first time it was resolved.</translation>
    </message>
    <message>
        <source>Del primer mensaje del caso a la última vez que se resolvió, sin los ratos en que estuvo resuelto.</source>
        <translation>From the first message of the case to the last time it was resolved, without the times it was resolved in between.</translation>
    </message>
    <message>
        <source>Desde que el cliente, una regla o el asistente pidió una persona hasta su primera respuesta.</source>
        <translation>From when the customer, a rule or the assistant asked for a person to that person&apos;s first reply.</translation>
    </message>
    <message>
        <source>Del primer mensaje del cliente al primer mensaje del asistente, por reloj de calendario.</source>
        <translation>From the customer&apos;s first message to the assistant&apos;s first message, by the wall clock.</translation>
    </message>
    <message>
        <source>Del primer mensaje del cliente al primer mensaje automático, por reloj de calendario.</source>
        <translation>From the customer&apos;s first message to the first automatic message, by the wall clock.</translation>
    </message>
    <message>
        <source>El tiempo que el caso estuvo en manos de personas, sin lo pospuesto ni la espera por el cliente de más de 10 minutos sin actividad.</source>
        <translation>The time the case was in people&apos;s hands, without what was snoozed and waits for the customer of more than 10 minutes without activity.</translation>
    </message>
    <message>
        <source>La parte del tiempo de atención que fue de cada persona.</source>
        <translation>The part of the handling time that was each person&apos;s.</translation>
    </message>
    <message>
        <source>La parte del tiempo abierto en que el cliente nos esperaba a nosotros. Con las esperas por el cliente y por otra área suma todo el tiempo abierto.</source>
        <translation>The part of the open time in which the customer waited for us. With the waits for the customer and for another area it adds up to all of the open time.</translation>
    </message>
    <message>
        <source>La parte del tiempo abierto en que esperábamos al cliente.</source>
        <translation>The part of the open time in which we waited for the customer.</translation>
    </message>
    <message>
        <source>La parte del tiempo abierto en que esperábamos a otra área.</source>
        <translation>The part of the open time in which we waited for another area.</translation>
    </message>
    <message>
        <source>Casos por el día en que empezaron, también los que abrió la empresa.</source>
        <translation>Cases by the day they began, those the company opened too.</translation>
    </message>
    <message>
        <source>Casos que en el período pasaron a ser de esa persona.</source>
        <translation>Cases that became that person&apos;s in the period.</translation>
    </message>
    <message>
        <source>Casos con al menos una respuesta propia de esa persona.</source>
        <translation>Cases with at least one reply by that person.</translation>
    </message>
    <message>
        <source>Casos que se resolvieron mientras eran de esa persona.</source>
        <translation>Cases resolved while they were that person&apos;s.</translation>
    </message>
    <message>
        <source>Casos que en el período pasaron a ser de ese equipo.</source>
        <translation>Cases that became that team&apos;s in the period.</translation>
    </message>
    <message>
        <source>Casos con al menos una respuesta de una persona de ese equipo.</source>
        <translation>Cases with at least one reply by somebody of that team.</translation>
    </message>
    <message>
        <source>Casos que se resolvieron mientras eran de ese equipo.</source>
        <translation>Cases resolved while they were that team&apos;s.</translation>
    </message>
    <message>
        <source>Casos que el cliente hizo reabrir dentro del plazo (72 h si la empresa no lo cambió), entre los que se resolvieron. Son provisionales hasta que pasa ese plazo.</source>
        <translation>Cases the customer had reopened in time (72 h unless the company changed it), out of those that were resolved. They are provisional until that time is over.</translation>
    </message>
    <message>
        <source>Oportunidades que llegaron a su meta a tiempo, entre todas, también las que nadie respondió. Se acreditan a quien atendió primero.</source>
        <translation>Leads that reached their goal in time, out of all of them, also those nobody answered. Credited to who attended first.</translation>
    </message>
    <message>
        <source>Oportunidades que llegaron a su meta a tiempo, entre todas, también las que nadie respondió. Se acreditan a quien atendió al final.</source>
        <translation>Leads that reached their goal in time, out of all of them, also those nobody answered. Credited to who attended last.</translation>
    </message>
    <message>
        <source>Oportunidades que llegaron a su meta a tiempo, entre todas, según el anuncio del que vinieron.</source>
        <translation>Leads that reached their goal in time, out of all of them, by the ad they came from.</translation>
    </message>
    <message>
        <source>Casos sin ningún incumplimiento de SLA, entre los que terminaron.</source>
        <translation>Cases without any SLA breach, out of those that are over.</translation>
    </message>
    <message>
        <source>Casos en que, mientras el cliente esperaba nuestra respuesta, se cerró la ventana de 24 h, el cliente canceló o el caso se cerró solo, entre los que llegaron a la cola o a una persona y ya terminaron. Cada causa se muestra aparte.</source>
        <translation>Cases in which, while the customer waited for our reply, the 24 h window closed, the customer cancelled or the case closed by itself, out of those that reached the queue or a person and are over. Each cause is shown apart.</translation>
    </message>
    <message>
        <source>Casos resueltos una sola vez y por una sola persona, sin que el cliente volviera por lo mismo (en 7 días si la empresa no lo cambió), entre los resueltos. Lo mismo: comparten una etiqueta puesta en cada caso, o uno no tiene ninguna. Son provisionales ese tiempo.</source>
        <translation>Cases resolved once and by one person, without the customer coming back about the same (in 7 days unless the company changed it), out of those resolved. The same: they share a tag put on in each case, or one of them has none. Provisional for that time.</translation>
    </message>
    <message>
        <source>Casos resueltos una sola vez, también con transferencias, sin que el cliente volviera por lo mismo (en 7 días si la empresa no lo cambió), entre los resueltos. Lo mismo: comparten una etiqueta puesta en cada caso, o uno no tiene ninguna. Son provisionales ese tiempo.</source>
        <translation>Cases resolved once, transfers included, without the customer coming back about the same (in 7 days unless the company changed it), out of those resolved. The same: they share a tag put on in each case, or one of them has none. Provisional for that time.</translation>
    </message>
    <message>
        <source>Respuestas con nota 4 o 5, entre todas las respuestas de la encuesta.</source>
        <translation>Answers of 4 or 5, out of all answers to the survey.</translation>
    </message>
    <message>
        <source>Respuestas con nota 4 o 5 en casos en que ninguna persona respondió, solo el asistente.</source>
        <translation>Answers of 4 or 5 in cases in which no person replied, only the assistant.</translation>
    </message>
    <message>
        <source>Encuestas respondidas, entre las enviadas.</source>
        <translation>Surveys answered, out of those sent.</translation>
    </message>
    <message>
        <source>Mensajes y llamadas con que se buscó al cliente, por caso.</source>
        <translation>Messages and calls that tried to reach the customer, per case.</translation>
    </message>
    <message>
        <source>Llamadas anotadas por caso, según cómo terminaron.</source>
        <translation>Noted calls per case, by how they ended.</translation>
    </message>
    <message>
        <source>Cuántas veces el caso pasó a otra persona o equipo.</source>
        <translation>How often the case passed to another person or team.</translation>
    </message>
    <message>
        <source>Respuestas de personas en cada caso resuelto.</source>
        <translation>Replies by people in each resolved case.</translation>
    </message>
    <message>
        <source>Lo vendido, como se anotó al resolver.</source>
        <translation>What was sold, as noted on resolving.</translation>
    </message>
    <message>
        <source>La nota de 1 a 5 que dieron los clientes.</source>
        <translation>The score from 1 to 5 that customers gave.</translation>
    </message>
    <message>
        <source>Casos que empezaron con el asistente: resueltos (meta o ayuda confirmada, sin persona y sin volver en 72 h), supuestos (silencio), pasados a una persona y abandonados a medias. Los cuatro suman el 100 %.</source>
        <translation>Cases that began with the assistant: solved (goal or confirmed help, no person and no return in 72 h), assumed (silence), passed to a person, and abandoned halfway. The four add to 100 %.</translation>
    </message>
    <message>
        <source>Casos resueltos, según el resultado que se anotó.</source>
        <translation>Resolved cases, by the outcome that was noted.</translation>
    </message>
    <message>
        <source>Casos según sus etiquetas; un caso con dos etiquetas cuenta en las dos.</source>
        <translation>Cases by their tags; a case with two tags counts in both.</translation>
    </message>
    <message>
        <source>Primera respuesta</source>
        <translation>First response</translation>
    </message>
    <message>
        <source>Primera respuesta sin contar «un momento»</source>
        <translation>First response, &quot;one moment&quot; not counted</translation>
    </message>
    <message>
        <source>Respuestas siguientes</source>
        <translation>Next responses</translation>
    </message>
    <message>
        <source>Primera respuesta de cada agente</source>
        <translation>Agent&apos;s first reply</translation>
    </message>
    <message>
        <source>Tiempo en cola</source>
        <translation>Queue time</translation>
    </message>
    <message>
        <source>Primera resolución</source>
        <translation>First resolution</translation>
    </message>
    <message>
        <source>Resolución final</source>
        <translation>Final resolution</translation>
    </message>
    <message>
        <source>SLA: primera respuesta</source>
        <translation>SLA: first response</translation>
    </message>
    <message>
        <source>SLA: respuestas siguientes</source>
        <translation>SLA: next responses</translation>
    </message>
    <message>
        <source>SLA: resolución</source>
        <translation>SLA: resolution</translation>
    </message>
    <message>
        <source>SLA: fuera de horario</source>
        <translation>SLA: out of hours</translation>
    </message>
    <message>
        <source>SLA: la hora que se dijo</source>
        <translation>SLA: the time that was stated</translation>
    </message>
    <message>
        <source>SLA: promesas</source>
        <translation>SLA: promises</translation>
    </message>
    <message>
        <source>SLA: otra área</source>
        <translation>SLA: another area</translation>
    </message>
    <message>
        <source>Casos que empezaron</source>
        <translation>Cases that began</translation>
    </message>
    <message>
        <source>Recibidos por agente</source>
        <translation>Received by agent</translation>
    </message>
    <message>
        <source>Atendidos por agente</source>
        <translation>Handled by agent</translation>
    </message>
    <message>
        <source>Resueltos por agente</source>
        <translation>Resolved by agent</translation>
    </message>
    <message>
        <source>Recibidos por equipo</source>
        <translation>Received by team</translation>
    </message>
    <message>
        <source>Atendidos por equipo</source>
        <translation>Handled by team</translation>
    </message>
    <message>
        <source>Resueltos por equipo</source>
        <translation>Resolved by team</translation>
    </message>
    <message>
        <source>Primera respuesta desde que se pidió una persona</source>
        <translation>First response since a person was asked for</translation>
    </message>
    <message>
        <source>Primera respuesta del asistente</source>
        <translation>Assistant&apos;s first response</translation>
    </message>
    <message>
        <source>Primera respuesta automática</source>
        <translation>First automatic response</translation>
    </message>
    <message>
        <source>Cómo terminó el asistente</source>
        <translation>How the assistant&apos;s cases ended</translation>
    </message>
    <message>
        <source>Tiempo de atención</source>
        <translation>Handling time</translation>
    </message>
    <message>
        <source>Tiempo de atención por agente</source>
        <translation>Handling time by agent</translation>
    </message>
    <message>
        <source>Espera por nosotros</source>
        <translation>Waiting for us</translation>
    </message>
    <message>
        <source>Espera por el cliente</source>
        <translation>Waiting for the customer</translation>
    </message>
    <message>
        <source>Espera por otra área</source>
        <translation>Waiting for another area</translation>
    </message>
    <message>
        <source>Perdidos sin respuesta</source>
        <translation>Lost without a reply</translation>
    </message>
    <message>
        <source>Reabiertos</source>
        <translation>Reopened</translation>
    </message>
    <message>
        <source>Resueltos a la primera por una persona</source>
        <translation>Resolved at first contact by one person</translation>
    </message>
    <message>
        <source>Resueltos a la primera</source>
        <translation>Resolved at first contact</translation>
    </message>
    <message>
        <source>Sin ningún incumplimiento</source>
        <translation>Without any breach</translation>
    </message>
    <message>
        <source>Intentos de contacto</source>
        <translation>Attempts to reach</translation>
    </message>
    <message>
        <source>Llamadas anotadas</source>
        <translation>Noted calls</translation>
    </message>
    <message>
        <source>Transferencias por caso</source>
        <translation>Transfers per case</translation>
    </message>
    <message>
        <source>Respuestas por caso resuelto</source>
        <translation>Replies per resolved case</translation>
    </message>
    <message>
        <source>Resultados de los casos</source>
        <translation>Outcomes of cases</translation>
    </message>
    <message>
        <source>Ventas</source>
        <translation>Sales</translation>
    </message>
    <message>
        <source>Conversión, por quien atendió primero</source>
        <translation>Conversion, by who attended first</translation>
    </message>
    <message>
        <source>Conversión, por quien atendió al final</source>
        <translation>Conversion, by who attended last</translation>
    </message>
    <message>
        <source>Conversión por anuncio</source>
        <translation>Conversion by ad</translation>
    </message>
    <message>
        <source>Satisfacción (CSAT)</source>
        <translation>Satisfaction (CSAT)</translation>
    </message>
    <message>
        <source>Satisfacción (CSAT) solo con el asistente</source>
        <translation>Satisfaction (CSAT), assistant only</translation>
    </message>
    <message>
        <source>Nota de la encuesta</source>
        <translation>Survey score</translation>
    </message>
    <message>
        <source>Encuestas respondidas</source>
        <translation>Surveys answered</translation>
    </message>
    <message>
        <source>Motivos de contacto</source>
        <translation>Contact reasons</translation>
    </message>
    <message>
        <source>Cuentan</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>Sí</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>No se enviaron</source>
        <translation>Not sent</translation>
    </message>
    <message>
        <source>Cumplidos</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>Incumplidos</source>
        <translation>Missed</translation>
    </message>
    <message>
        <source>Aún corren</source>
        <translation>Still running</translation>
    </message>
    <message>
        <source>Aún sin terminar</source>
        <translation>Not over yet</translation>
    </message>
    <message>
        <source>Aún sin responder</source>
        <translation>Not answered yet</translation>
    </message>
    <message>
        <source>Se resolvieron sin responder</source>
        <translation>Resolved without a reply</translation>
    </message>
    <message>
        <source>No hacía falta responder</source>
        <translation>Needed no reply</translation>
    </message>
    <message>
        <source>Pasaron a otra persona antes de responder</source>
        <translation>Passed on before a reply</translation>
    </message>
    <message>
        <source>Terminaron a tiempo sin respuesta</source>
        <translation>Over in time without a reply</translation>
    </message>
    <message>
        <source>Respondió otra persona, o nadie</source>
        <translation>Somebody else replied, or nobody</translation>
    </message>
    <message>
        <source>Spam, fusionados y pruebas</source>
        <translation>Spam, merged and tests</translation>
    </message>
    <message>
        <source>Iniciados por la empresa</source>
        <translation>Begun by us</translation>
    </message>
    <message>
        <source>Se cerró la ventana de 24 h</source>
        <translation>The 24 h window closed</translation>
    </message>
    <message>
        <source>El cliente canceló</source>
        <translation>The customer cancelled</translation>
    </message>
    <message>
        <source>Se cerró solo por silencio</source>
        <translation>Closed by itself after silence</translation>
    </message>
    <message>
        <source>Resuelto por el asistente</source>
        <translation>Solved by the assistant</translation>
    </message>
    <message>
        <source>Supuesto: el cliente no dijo más</source>
        <translation>Assumed: the customer said no more</translation>
    </message>
    <message>
        <source>Pasó a una persona</source>
        <translation>Passed to a person</translation>
    </message>
    <message>
        <source>Abandonado a medias</source>
        <translation>Abandoned halfway</translation>
    </message>
    <message>
        <source>Contestó</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>No contestó</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>Buzón de voz</source>
        <translation>Voicemail</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Mediana</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>p90</source>
        <translation>p90</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Mean</translation>
    </message>
    <message>
        <source>Cumplim.</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>Parte</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Sin resp.</source>
        <translation>Unansw.</translation>
    </message>
    <message>
        <source>En curso</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>Excluidos</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>Tiempo hábil</source>
        <translation>Business time</translation>
    </message>
    <message>
        <source>Tiempo de calendario</source>
        <translation>Calendar time</translation>
    </message>
    <message>
        <source>Por día</source>
        <translation>By day</translation>
    </message>
    <message>
        <source>Por semana</source>
        <translation>By week</translation>
    </message>
    <message>
        <source>Por mes</source>
        <translation>By month</translation>
    </message>
    <message>
        <source>Por hora y día</source>
        <translation>By hour and day</translation>
    </message>
    <message>
        <source>Por equipo</source>
        <translation>By team</translation>
    </message>
    <message>
        <source>Por agente</source>
        <translation>By agent</translation>
    </message>
    <message>
        <source>Por número</source>
        <translation>By number</translation>
    </message>
    <message>
        <source>Por etiqueta</source>
        <translation>By tag</translation>
    </message>
    <message>
        <source>Por motivo</source>
        <translation>By reason</translation>
    </message>
    <message>
        <source>Resumen</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Mi hoja</source>
        <translation>My sheet</translation>
    </message>
    <message>
        <source>Esperas</source>
        <translation>Waits</translation>
    </message>
    <message>
        <source>Resolución</source>
        <translation>Resolution</translation>
    </message>
    <message>
        <source>SLA</source>
        <translation>SLA</translation>
    </message>
    <message>
        <source>Volumen</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Encuestas</source>
        <translation>Surveys</translation>
    </message>
    <message>
        <source>Resultados</source>
        <translation>Outcomes</translation>
    </message>
    <message>
        <source>Pendiente</source>
        <translation>Backlog</translation>
    </message>
    <message>
        <source>NPS</source>
        <translation>NPS</translation>
    </message>
    <message>
        <source>Tiempo del equipo</source>
        <translation>Team time</translation>
    </message>
    <message>
        <source>Mi tiempo</source>
        <translation>My time</translation>
    </message>
    <message>
        <source>Entrega</source>
        <translation>Delivery</translation>
    </message>
    <message>
        <source>Costos</source>
        <translation>Costs</translation>
    </message>
    <message>
        <source>Revisión semanal</source>
        <translation>Weekly review</translation>
    </message>
    <message>
        <source>Acompañamiento</source>
        <translation>Coaching</translation>
    </message>
    <message>
        <source>Mis revisiones</source>
        <translation>My reviews</translation>
    </message>
</context>
<context>
    <name>MicrophoneButton</name>
    <message>
        <source>Elegir el micrófono</source>
        <translation>Choose the microphone</translation>
    </message>
    <message>
        <source>Micrófono</source>
        <translation>Microphone</translation>
    </message>
    <message>
        <source>El del sistema</source>
        <translation>The system&apos;s own</translation>
    </message>
    <message>
        <source>No hay micrófono conectado</source>
        <translation>No microphone connected</translation>
    </message>
    <message>
        <source>Al cambiar, la grabación empieza de nuevo</source>
        <translation>Changing it starts the recording over</translation>
    </message>
</context>
<context>
    <name>Minutes</name>
    <message>
        <source>sin plazo</source>
        <translation>no target</translation>
    </message>
    <message>
        <source>hereda</source>
        <translation>inherited</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
</context>
<context>
    <name>ModeTabs</name>
    <message>
        <source>Respuesta</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>Nota</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>Moment</name>
    <message>
        <source>Día</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Hora</source>
        <translation>Time</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>{0} h {1:02} min</source>
        <translation>{0} h {1:02} min</translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation>{0} h</translation>
    </message>
    <message>
        <source>{0} d</source>
        <translation>{0} d</translation>
    </message>
    <message>
        <source>ayer</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <comment>day month</comment>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>{0} de {1}</source>
        <comment>month year</comment>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>hace {0}</source>
        <translation>{0} ago</translation>
    </message>
</context>
<context>
    <name>MoreSection</name>
    <message>
        <source>Zona horaria</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>de los equipos sin horario propio: lunes a viernes, 9 a 18</source>
        <translation>of teams without hours of their own: Monday to Friday, 9 to 18</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>Un aviso que nadie toma sube cada</source>
        <translation>An alert nobody takes climbs every</translation>
    </message>
    <message>
        <source>otro dispositivo, otra persona, supervisión</source>
        <translation>next device, next person, supervisors</translation>
    </message>
    <message>
        <source>Frases que piden un momento</source>
        <translation>Phrases that ask for a moment</translation>
    </message>
    <message>
        <source>Frases que piden un momento, una por línea</source>
        <translation>Phrases that ask for a moment, one per line</translation>
    </message>
    <message>
        <source>Quien las envía abre una promesa en vez de terminar la espera.</source>
        <translation>Sending one opens a promise instead of ending the story.</translation>
    </message>
</context>
<context>
    <name>MyDay</name>
    <message>
        <source>Mi equipo</source>
        <translation>My team</translation>
    </message>
    <message>
        <source>Mi día</source>
        <translation>My day</translation>
    </message>
    <message>
        <source>Cerrar el panel</source>
        <translation>Close the panel</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Horario nuevo</source>
        <translation>New hours</translation>
    </message>
    <message>
        <source>Cambiar nombre</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Crear</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>Listo</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Tienda, Soporte, Turno de noche…</source>
        <translation>Shop, Support, Night shift…</translation>
    </message>
    <message>
        <source>Empezar con</source>
        <translation>Begin with</translation>
    </message>
    <message>
        <source>Lunes a viernes, de 9:00 a 18:00</source>
        <translation>Monday to Friday, 9:00 to 18:00</translation>
    </message>
    <message>
        <source>Como {0}</source>
        <translation>Like {0}</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Escribe un nombre.</source>
        <translation>Write a name.</translation>
    </message>
</context>
<context>
    <name>NameReport</name>
    <message>
        <source>Guardar este informe</source>
        <translation>Save this report</translation>
    </message>
    <message>
        <source>Compartirlo con supervisión</source>
        <translation>Share it with supervisors</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>NewBar</name>
    <message numerus="yes">
        <source>%n nueva(s)</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewConversation</name>
    <message>
        <source>Nueva conversación</source>
        <translation>New conversation</translation>
    </message>
    <message>
        <source>Nombre, etiqueta o teléfono con su código de país</source>
        <translation>Name, tag, or phone number with its country code</translation>
    </message>
    <message>
        <source>Desde qué número</source>
        <translation>From which number</translation>
    </message>
    <message>
        <source>Personas encontradas</source>
        <translation>People found</translation>
    </message>
    <message>
        <source>Elegir a otra persona</source>
        <translation>Choose somebody else</translation>
    </message>
    <message>
        <source>Nombre de la persona (opcional)</source>
        <translation>Name of the person (optional)</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Escribe al menos dos letras, o un teléfono.</source>
        <translation>Write at least two letters, or a phone number.</translation>
    </message>
    <message>
        <source>Escribir a {0}</source>
        <translation>Write to {0}</translation>
    </message>
    <message>
        <source>Nadie con ese nombre. Escribe su teléfono para crear el contacto.</source>
        <translation>Nobody with that name. Write their phone number to create the contact.</translation>
    </message>
    <message>
        <source>la atiende {0}</source>
        <translation>attended by {0}</translation>
    </message>
    <message>
        <source>no quiere publicidad</source>
        <translation>wants no marketing</translation>
    </message>
    <message>
        <source>Para {0}</source>
        <translation>To {0}</translation>
    </message>
    <message>
        <source>Solo llega una plantilla hasta que la persona conteste.</source>
        <translation>Only a template arrives until the person answers.</translation>
    </message>
    <message>
        <source>No quiere publicidad{0}: las plantillas de marketing no salen.</source>
        <translation>Wants no marketing{0}: marketing templates are not sent.</translation>
    </message>
    <message>
        <source>Enviando…</source>
        <translation>Sending…</translation>
    </message>
</context>
<context>
    <name>NewsCard</name>
    <message>
        <source>La lista de festivos cambió</source>
        <translation>The list of holidays changed</translation>
    </message>
    <message>
        <source>Guarda o descarta antes tus cambios.</source>
        <translation>Save or discard your changes first.</translation>
    </message>
    <message>
        <source>Conservar la actual</source>
        <translation>Keep the present one</translation>
    </message>
    <message>
        <source>Usar la nueva</source>
        <translation>Use the new one</translation>
    </message>
</context>
<context>
    <name>NoteCall</name>
    <message>
        <source>Anotar una llamada</source>
        <translation>Note a call</translation>
    </message>
    <message>
        <source>Contestó</source>
        <translation>They answered</translation>
    </message>
    <message>
        <source>No contestó</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>Dejé un mensaje de voz</source>
        <translation>I left a voice message</translation>
    </message>
    <message>
        <source>Qué se habló, o cuándo volver a llamar</source>
        <translation>What was said, or when to call again</translation>
    </message>
    <message>
        <source>Anotar</source>
        <translation>Note it</translation>
    </message>
    <message>
        <source>A {0}, fuera de WhatsApp. El cliente no lo ve.</source>
        <translation>To {0}, outside of WhatsApp. The customer does not see it.</translation>
    </message>
    <message>
        <source>Nota</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>NotesSection</name>
    <message>
        <source>Notas del cliente</source>
        <translation>Customer notes</translation>
    </message>
    <message>
        <source>Lo que todo el equipo debe saber. El cliente no lo ve.</source>
        <translation>What the whole team should know. The customer does not see it.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Venció el plazo de respuesta</source>
        <translation>The reply is overdue</translation>
    </message>
    <message>
        <source>Te ofrecen esta conversación: responde si la tomas</source>
        <translation>You are offered this conversation: answer whether you take it</translation>
    </message>
    <message>
        <source>Te asignaron esta conversación</source>
        <translation>This conversation was assigned to you</translation>
    </message>
    <message>
        <source>Te mencionaron en una nota</source>
        <translation>You were mentioned in a note</translation>
    </message>
    <message>
        <source>Mensaje nuevo</source>
        <translation>New message</translation>
    </message>
    <message>
        <source>Me encargo de todas</source>
        <translation>I own them all</translation>
    </message>
    <message>
        <source>Me encargo</source>
        <translation>I own it</translation>
    </message>
    <message numerus="yes">
        <source>Mensajes nuevos en %n conversaciones</source>
        <translation>
            <numerusform>New messages in %n conversation</numerusform>
            <numerusform>New messages in %n conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message numerus="yes">
        <source>%n número(s)</source>
        <translation>
            <numerusform>%n number</numerusform>
            <numerusform>%n numbers</numerusform>
        </translation>
    </message>
    <message>
        <source>Meta lo rechaza</source>
        <translation>Meta refuses it</translation>
    </message>
    <message>
        <source>En pausa</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>Meta no responde</source>
        <translation>Meta doesn&apos;t answer</translation>
    </message>
    <message>
        <source>Meta no nos avisa</source>
        <translation>Meta doesn&apos;t notify us</translation>
    </message>
    <message>
        <source>Conectado</source>
        <translation>Connected</translation>
    </message>
    <message>
        <source>En pausa {0}</source>
        <translation>Paused {0}</translation>
    </message>
    <message>
        <source>Calidad: {0}</source>
        <translation>Quality: {0}</translation>
    </message>
    <message>
        <source>Clientes nuevos al día: {0}</source>
        <translation>New customers a day: {0}</translation>
    </message>
    <message>
        <source>El token caducó</source>
        <translation>The token has expired</translation>
    </message>
    <message>
        <source>El token caduca el {0}</source>
        <translation>The token expires on {0}</translation>
    </message>
    <message>
        <source>El token no caduca</source>
        <translation>The token never expires</translation>
    </message>
    <message>
        <source>También en el teléfono</source>
        <translation>On the phone too</translation>
    </message>
    <message>
        <source>Calidad: de {0} a {1}</source>
        <translation>Quality: from {0} to {1}</translation>
    </message>
    <message>
        <source>Clientes nuevos al día: de {0} a {1}</source>
        <translation>New customers a day: from {0} to {1}</translation>
    </message>
    <message>
        <source>Meta aceptó el nombre «{0}»</source>
        <translation>Meta approved the name “{0}”</translation>
    </message>
    <message>
        <source>Meta no aceptó el nombre «{0}»</source>
        <translation>Meta did not approve the name “{0}”</translation>
    </message>
    <message>
        <source>Aviso de Meta sobre la cuenta: {0}</source>
        <translation>Meta&apos;s notice about the account: {0}</translation>
    </message>
    <message>
        <source>alta</source>
        <translation>high</translation>
    </message>
    <message>
        <source>media</source>
        <translation>medium</translation>
    </message>
    <message>
        <source>baja</source>
        <translation>low</translation>
    </message>
    <message>
        <source>sin medir</source>
        <translation>not measured</translation>
    </message>
    <message>
        <source>Conexión con Meta</source>
        <translation>Connection to Meta</translation>
    </message>
    <message>
        <source>Token de acceso</source>
        <translation>Access token</translation>
    </message>
    <message>
        <source>Permisos del token</source>
        <translation>Token permissions</translation>
    </message>
    <message>
        <source>Id del número</source>
        <translation>Phone number ID</translation>
    </message>
    <message>
        <source>Id de la cuenta</source>
        <translation>Account ID</translation>
    </message>
    <message>
        <source>Secreto de la app</source>
        <translation>App secret</translation>
    </message>
    <message>
        <source>Registro del número</source>
        <translation>Number registration</translation>
    </message>
    <message>
        <source>Avisos de la cuenta</source>
        <translation>Account notifications</translation>
    </message>
    <message>
        <source>Puede enviar</source>
        <translation>Can send</translation>
    </message>
    <message>
        <source>Calidad</source>
        <translation>Quality</translation>
    </message>
    <message>
        <source>Clientes nuevos al día</source>
        <translation>New customers per day</translation>
    </message>
    <message>
        <source>App del teléfono</source>
        <translation>Phone app</translation>
    </message>
    <message>
        <source>No se pudo comprobar</source>
        <translation>Could not be checked</translation>
    </message>
    <message>
        <source>Vale hasta el {0}</source>
        <translation>Valid until {0}</translation>
    </message>
    <message>
        <source>El servidor no llega a {0}. Revisa su conexión a internet y su cortafuegos.</source>
        <translation>The server cannot reach {0}. Check its internet connection and firewall.</translation>
    </message>
    <message>
        <source>Bien</source>
        <translation>Fine</translation>
    </message>
    <message>
        <source>Míralo en el panel de Meta</source>
        <translation>Look at it in Meta&apos;s dashboard</translation>
    </message>
    <message>
        <source>Alta</source>
        <translation>High</translation>
    </message>
    <message>
        <source>Media: los clientes bloquean o denuncian más de lo normal</source>
        <translation>Medium: customers block or report more than usual</translation>
    </message>
    <message>
        <source>Baja: envía menos promociones o Meta bajará el límite</source>
        <translation>Low: send fewer promotions or Meta will lower the limit</translation>
    </message>
    <message>
        <source>Meta aún no la mide</source>
        <translation>Meta does not measure it yet</translation>
    </message>
    <message>
        <source>sin límite</source>
        <translation>no limit</translation>
    </message>
    <message>
        <source>hasta {0}</source>
        <translation>up to {0}</translation>
    </message>
    <message>
        <source>Meta limitó la cuenta: mira el motivo en su panel</source>
        <translation>Meta restricted the account: see why in its panel</translation>
    </message>
    <message>
        <source>Meta avisa de una falta a sus normas: mírala en su panel</source>
        <translation>Meta reports a violation of its rules: see it in its panel</translation>
    </message>
    <message>
        <source>Meta desactivó la cuenta: pide una revisión en su panel</source>
        <translation>Meta disabled the account: ask for a review in its panel</translation>
    </message>
    <message>
        <source>Se eliminó la cuenta de WhatsApp</source>
        <translation>The WhatsApp account was deleted</translation>
    </message>
    <message>
        <source>El teléfono dejó la unión: únelo otra vez desde la app</source>
        <translation>The phone left the link: join it again from the app</translation>
    </message>
    <message>
        <source>El teléfono volvió a unirse</source>
        <translation>The phone joined again</translation>
    </message>
    <message>
        <source>Meta aprobó la cuenta</source>
        <translation>Meta approved the account</translation>
    </message>
    <message>
        <source>Meta no aprobó la cuenta: mira el motivo en su panel</source>
        <translation>Meta did not approve the account: see why in its panel</translation>
    </message>
    <message>
        <source>También se atiende ahí: ábrela al menos cada 13 días o se desconecta</source>
        <translation>Attended there too: open it at least every 13 days or it disconnects</translation>
    </message>
    <message>
        <source>Meta no lo acepta. Crea otro para un usuario del sistema y cópialo entero.</source>
        <translation>Meta does not accept it. Create another one for a system user and copy all of it.</translation>
    </message>
    <message>
        <source>Caducó. Crea uno que no caduque para un usuario del sistema y cámbialo aquí.</source>
        <translation>It expired. Create one that never expires for a system user and replace it here.</translation>
    </message>
    <message>
        <source>Caduca el {until}. Crea uno que no caduque y cámbialo antes de ese día.</source>
        <translation>It expires on {until}. Create one that never expires and replace it before that day.</translation>
    </message>
    <message>
        <source>Le faltan permisos: {missing}. Dáselos al crear el token.</source>
        <translation>It lacks permissions: {missing}. Grant them when you create the token.</translation>
    </message>
    <message>
        <source>Ese token no ve ese número. Copia el id del panel (no es el teléfono) y da acceso al usuario.</source>
        <translation>That token does not see that number. Copy the ID from the dashboard (it is not the phone) and give the user access.</translation>
    </message>
    <message>
        <source>Ese token no ve esa cuenta de WhatsApp. Copia su id del panel y da acceso al usuario.</source>
        <translation>That token does not see that WhatsApp account. Copy its ID from the dashboard and give the user access.</translation>
    </message>
    <message>
        <source>El número no es de esa cuenta. Copia los dos ids de la misma página del panel.</source>
        <translation>The number is not of that account. Copy both IDs from the same page of the dashboard.</translation>
    </message>
    <message>
        <source>No es el de la app del token. Está en el panel: Configuración, Básica.</source>
        <translation>It is not the one of the token&apos;s app. It is in the dashboard: Settings, Basic.</translation>
    </message>
    <message>
        <source>No está registrado para enviar. Regístralo con su PIN de seis cifras.</source>
        <translation>It is not registered to send. Register it with its six-digit PIN.</translation>
    </message>
    <message>
        <source>Meta lo tiene desconectado. Regístralo otra vez.</source>
        <translation>Meta has it disconnected. Register it again.</translation>
    </message>
    <message>
        <source>Meta no tiene ninguna. Escríbela en el panel: WhatsApp, Configuración.</source>
        <translation>Meta has none. Write it into the panel: WhatsApp, Configuration.</translation>
    </message>
    <message>
        <source>Falta suscribir el campo «{missing}» en el panel: sin él no entra ningún mensaje.</source>
        <translation>The field “{missing}” is not subscribed in the panel: without it no message comes in.</translation>
    </message>
    <message>
        <source>Entran mensajes. Para saberlo todo, suscribe también en el panel: {missing}.</source>
        <translation>Messages come in. To know everything, subscribe in the panel too: {missing}.</translation>
    </message>
    <message>
        <source>Meta avisa a {address}, que no es la de Relevo. Cámbiala en el panel.</source>
        <translation>Meta delivers to {address}, which is not Relevo&apos;s. Change it in the panel.</translation>
    </message>
    <message>
        <source>{address} no responde. Revisa el dominio, el certificado y el cortafuegos.</source>
        <translation>{address} does not answer. Check the domain, the certificate and the firewall.</translation>
    </message>
    <message>
        <source>{address} no responde como este servidor: lleva a otro, o la palabra de verificación cambió.</source>
        <translation>{address} does not answer as this server does: it leads elsewhere, or the verify token changed.</translation>
    </message>
    <message>
        <source>Los mensajes de esta cuenta no llegan a Relevo. Suscríbela.</source>
        <translation>Messages of this account do not reach Relevo. Subscribe it.</translation>
    </message>
    <message>
        <source>Comprobar</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Cambiar nombre</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Probar…</source>
        <translation>Test…</translation>
    </message>
    <message>
        <source>Cambiar token</source>
        <translation>Replace token</translation>
    </message>
    <message>
        <source>Pausar</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Id del número {0} · id de la cuenta {1}</source>
        <translation>Phone number ID {0} · account ID {1}</translation>
    </message>
    <message>
        <source>Reanudar</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Preguntando a Meta…</source>
        <translation>Asking Meta…</translation>
    </message>
    <message>
        <source>nunca</source>
        <translation>never</translation>
    </message>
    <message>
        <source>Último aviso de Meta {0} · último envío {1} · en 24 h: {2} recibidos, {3} enviados</source>
        <translation>Last heard from Meta {0} · last sent {1} · in 24 h: {2} received, {3} sent</translation>
    </message>
    <message>
        <source>Suscribir</source>
        <translation>Subscribe</translation>
    </message>
    <message>
        <source>Registrar…</source>
        <translation>Register…</translation>
    </message>
    <message>
        <source>Conectar un número</source>
        <translation>Connect a number</translation>
    </message>
    <message>
        <source>Copia estos datos del panel de Meta (WhatsApp, Configuración de la API). Se comprueban antes de guardarse y los secretos se guardan cifrados.</source>
        <translation>Copy these from Meta&apos;s dashboard (WhatsApp, API setup). They are checked before they are saved, and secrets are stored encrypted.</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Ventas, Cobranza…</source>
        <translation>Sales, Collections…</translation>
    </message>
    <message>
        <source>Id de la cuenta de WhatsApp</source>
        <translation>WhatsApp account ID</translation>
    </message>
    <message>
        <source>Ya hay uno: déjalo vacío si es la misma app.</source>
        <translation>There is one already: leave it empty if it is the same app.</translation>
    </message>
    <message>
        <source>Una palabra tuya: la misma que escribes en el panel, junto a la dirección.</source>
        <translation>A word of your own: the same one you type in the dashboard, beside the address.</translation>
    </message>
    <message>
        <source>Palabra de verificación</source>
        <translation>Verification word</translation>
    </message>
    <message>
        <source>Conectar</source>
        <translation>Connect</translation>
    </message>
    <message>
        <source>Está vacío.</source>
        <translation>It is empty.</translation>
    </message>
    <message>
        <source>Son seis cifras.</source>
        <translation>It takes six digits.</translation>
    </message>
    <message>
        <source>Cambiar…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Va por Meta y vuelve. Si no vuelve, avisa antes que los clientes. No toca la bandeja ni los informes.</source>
        <translation>It goes through Meta and back. If it does not come back, it warns you before customers do. It touches neither the inbox nor reports.</translation>
    </message>
    <message>
        <source>Apagado</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>De {0} a {1} cada {2} minutos</source>
        <translation>From {0} to {1} every {2} minutes</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Encendido</source>
        <translation>On</translation>
    </message>
    <message>
        <source>Sale de</source>
        <translation>Sent from</translation>
    </message>
    <message>
        <source>Un teléfono</source>
        <translation>A phone</translation>
    </message>
    <message>
        <source>Llega a</source>
        <translation>Sent to</translation>
    </message>
    <message>
        <source>Teléfono</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Tiene que escribir al número una vez al día: sin eso Meta no deja pasar el mensaje.</source>
        <translation>It has to write to the number once a day: otherwise Meta lets no message through.</translation>
    </message>
    <message>
        <source>{0} minutos</source>
        <translation>{0} minutes</translation>
    </message>
    <message>
        <source>Cada</source>
        <translation>Every</translation>
    </message>
    <message>
        <source>Son unos {0} mensajes al mes. Meta no cobra los primeros {1} de cada número; los demás que llegan, al precio de los de utilidad. No entran en el presupuesto de Relevo.</source>
        <translation>That is about {0} messages a month. Meta does not charge the first {1} of each number; the others that arrive cost as much as utility ones. They do not count in Relevo&apos;s budget.</translation>
    </message>
    <message>
        <source>Escribe el teléfono, con su país.</source>
        <translation>Write the phone, with its country.</translation>
    </message>
    <message>
        <source>WhatsApp no deja que un número se escriba a sí mismo: elige otro.</source>
        <translation>WhatsApp does not let a number write to itself: choose another one.</translation>
    </message>
    <message>
        <source>El que está en uso sigue valiendo hasta que Meta acepte el nuevo.</source>
        <translation>The one in use stays valid until Meta accepts the new one.</translation>
    </message>
    <message>
        <source>El PIN de la verificación en dos pasos del número. Si no tiene, será este: apúntalo. Meta permite diez intentos en 72 horas.</source>
        <translation>The PIN of the number&apos;s two-step verification. If it has none, this will be it: write it down. Meta allows ten tries in 72 hours.</translation>
    </message>
    <message>
        <source>Registrar el número</source>
        <translation>Register the number</translation>
    </message>
    <message>
        <source>Registrar</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Reintentar</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Todavía no hay ningún número</source>
        <translation>There is no number yet</translation>
    </message>
    <message>
        <source>Conecta el de tu empresa para que el equipo lo atienda.</source>
        <translation>Connect your company&apos;s number so that the team can serve it.</translation>
    </message>
    <message>
        <source>Copiar</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Dirección de avisos</source>
        <translation>Notification address</translation>
    </message>
    <message>
        <source>En el panel de Meta (WhatsApp, Configuración): la dirección pública de este servidor y, detrás, {0}. Suscribe ahí el campo «messages».</source>
        <translation>In Meta&apos;s dashboard (WhatsApp, Configuration): this server&apos;s public address followed by {0}. Subscribe the field “messages” there.</translation>
    </message>
    <message>
        <source>Copiado</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>Nada sale de este número hasta que lo reanudes: ni respuestas ni mensajes automáticos. Lo que escriba el equipo espera, y los clientes pueden seguir escribiendo.</source>
        <translation>Nothing leaves this number until you resume it: neither replies nor automatic messages. What the team writes waits, and customers can go on writing.</translation>
    </message>
    <message>
        <source>¿Pausar {0}?</source>
        <translation>Pause {0}?</translation>
    </message>
    <message>
        <source>Cambio de proveedor hasta las 12:00</source>
        <translation>Changing provider until 12:00</translation>
    </message>
    <message>
        <source>Motivo, para el equipo (opcional)</source>
        <translation>Reason, for the team (optional)</translation>
    </message>
    <message>
        <source>Mensaje de prueba cada pocos minutos</source>
        <translation>Test message every few minutes</translation>
    </message>
    <message>
        <source>Meta lo aceptó</source>
        <translation>Meta accepted it</translation>
    </message>
    <message>
        <source>Salió</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Llegó al teléfono</source>
        <translation>Reached the phone</translation>
    </message>
    <message>
        <source>Lo leyeron</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Esperando…</source>
        <translation>Waiting…</translation>
    </message>
    <message>
        <source>Ese teléfono lleva más de 24 h sin escribir a este número. Escribe desde él y prueba otra vez.</source>
        <translation>That phone has not written to this number for more than 24 h. Write from it and try again.</translation>
    </message>
    <message>
        <source>Meta no lo acepta: {0} Pulsa Comprobar para ver qué falta.</source>
        <translation>Meta does not accept it: {0} Press Check to see what is missing.</translation>
    </message>
    <message>
        <source>No llegó: {0} Comprueba que ese teléfono tenga WhatsApp.</source>
        <translation>It did not arrive: {0} Check that the phone has WhatsApp.</translation>
    </message>
    <message>
        <source>Meta lo aceptó y no avisa de nada. Comprueba la dirección de avisos y la suscripción.</source>
        <translation>Meta accepted it and tells us nothing more. Check the webhook address and the subscription.</translation>
    </message>
    <message>
        <source>¿Dónde está hoy este número?</source>
        <translation>Where is this number today?</translation>
    </message>
    <message>
        <source>Continuar</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>En ningún WhatsApp</source>
        <translation>In no WhatsApp</translation>
    </message>
    <message>
        <source>Es nuevo, fijo, o ya está en la plataforma de Meta. No se pierde nada.</source>
        <translation>It is new, a landline, or already on Meta&apos;s platform. Nothing is lost.</translation>
    </message>
    <message>
        <source>En la app de WhatsApp Business, y se queda en los dos</source>
        <translation>In the WhatsApp Business app, and it stays in both</translation>
    </message>
    <message>
        <source>El teléfono y Relevo atienden el mismo número: lo de uno se ve en el otro.</source>
        <translation>The phone and Relevo attend the same number: what happens in one shows in the other.</translation>
    </message>
    <message>
        <source>En la app de WhatsApp, y se muda</source>
        <translation>In the WhatsApp app, and it moves</translation>
    </message>
    <message>
        <source>El número deja el teléfono y lo atiende solo Relevo.</source>
        <translation>The number leaves the phone and only Relevo attends it.</translation>
    </message>
    <message>
        <source>Se une con el asistente de Meta, escaneando un código con el teléfono.</source>
        <translation>It is joined with Meta&apos;s assistant, by scanning a code with the phone.</translation>
    </message>
    <message>
        <source>Pueden venir los chats de 6 meses y los archivos de 14 días. Los grupos no vienen.</source>
        <translation>Chats of 6 months and files of 14 days can come along. Groups do not.</translation>
    </message>
    <message>
        <source>Hay que abrir la app al menos cada 13 días; si se desinstala, la unión se rompe.</source>
        <translation>The app must be opened at least every 13 days; if it is uninstalled, the link breaks.</translation>
    </message>
    <message>
        <source>Se cierran WhatsApp Web y los demás dispositivos; en Windows y relojes no vuelve.</source>
        <translation>WhatsApp Web and other devices are signed out; on Windows and watches it does not come back.</translation>
    </message>
    <message>
        <source>En la app dejan de funcionar las listas de difusión, los mensajes temporales, los de ver una vez y la ubicación en vivo.</source>
        <translation>In the app, broadcast lists, disappearing messages, view-once messages and live location stop working.</translation>
    </message>
    <message>
        <source>Salen como mucho 20 mensajes por segundo. La unión solo se deshace desde la app.</source>
        <translation>At most 20 messages per second go out. The link can only be undone from the app.</translation>
    </message>
    <message>
        <source>Antes hay que eliminar la cuenta en la app: Ajustes, Cuenta, Eliminar mi cuenta.</source>
        <translation>First the account must be deleted in the app: Settings, Account, Delete my account.</translation>
    </message>
    <message>
        <source>Los chats, grupos y listas del teléfono se pierden: guarda antes lo que haga falta.</source>
        <translation>The phone&apos;s chats, groups and lists are lost: save what you need first.</translation>
    </message>
    <message>
        <source>Los clientes conservan su chat contigo y escriben al mismo número de siempre.</source>
        <translation>Customers keep their chat with you and write to the same number as always.</translation>
    </message>
    <message>
        <source>Mientras se muda, unos minutos, no entran mensajes: elige una hora tranquila.</source>
        <translation>While it moves, a few minutes, no messages come in: choose a quiet hour.</translation>
    </message>
    <message>
        <source>Ten a mano la SIM o el fijo: Meta manda un código por SMS o llamada.</source>
        <translation>Have the SIM or the landline at hand: Meta sends a code by SMS or call.</translation>
    </message>
    <message>
        <source>Probar {0}</source>
        <translation>Test {0}</translation>
    </message>
    <message>
        <source>Escribe desde tu teléfono a este número y pon aquí tu teléfono: sale un mensaje y verás cada paso. No aparece en la bandeja ni en los informes; Meta lo cuenta como un mensaje más.</source>
        <translation>Write to this number from your phone and enter your phone here: a message goes out and you will see each step. It shows neither in the inbox nor in reports; Meta counts it like any other message.</translation>
    </message>
    <message>
        <source>Teléfono, con su país</source>
        <translation>Phone, with its country</translation>
    </message>
    <message>
        <source>Enviar prueba</source>
        <translation>Send test</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>OfferBar</name>
    <message>
        <source>Aceptar</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Rechazar</source>
        <translation>Decline</translation>
    </message>
    <message>
        <source>{0} te transfiere esta conversación</source>
        <translation>{0} transfers this conversation to you</translation>
    </message>
    <message>
        <source>Te ofrecen esta conversación</source>
        <translation>You are offered this conversation</translation>
    </message>
    <message>
        <source>Ofrecida a {0}: falta su respuesta</source>
        <translation>Offered to {0}: waiting for an answer</translation>
    </message>
</context>
<context>
    <name>OfferDelegate</name>
    <message numerus="yes">
        <source>%n uso(s)</source>
        <translation>
            <numerusform>%n use</numerusform>
            <numerusform>%n uses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfflineBar</name>
    <message>
        <source>Estás desconectado/a: no recibirás conversaciones nuevas.</source>
        <translation>You are offline: you will not get new conversations.</translation>
    </message>
    <message>
        <source>Ponerme disponible</source>
        <translation>Set me available</translation>
    </message>
    <message>
        <source>Ahora no</source>
        <translation>Not now</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>foto {0}</source>
        <translation>{0} photo</translation>
    </message>
    <message>
        <source>video {0}</source>
        <translation>{0} video</translation>
    </message>
    <message>
        <source>audio {0}</source>
        <translation>{0} audio</translation>
    </message>
    <message>
        <source>sticker</source>
        <translation>sticker</translation>
    </message>
    <message>
        <source>documento</source>
        <translation>document</translation>
    </message>
</context>
<context>
    <name>OwnDayDialog</name>
    <message>
        <source>Día propio</source>
        <translation>Own day</translation>
    </message>
    <message>
        <source>Cambiar el día</source>
        <translation>Change the day</translation>
    </message>
    <message>
        <source>Listo</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Inventario, mudanza, feria…</source>
        <translation>Stocktaking, moving, fair…</translation>
    </message>
    <message>
        <source>Cerrado</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Otro horario</source>
        <translation>Other hours</translation>
    </message>
    <message>
        <source>Como siempre</source>
        <translation>As usual</translation>
    </message>
    <message>
        <source>Qué pasa ese día</source>
        <translation>What happens on that day</translation>
    </message>
    <message>
        <source>Desde</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Hasta</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Se repite cada año</source>
        <translation>Repeats every year</translation>
    </message>
    <message>
        <source>Nombre (se le dice al cliente)</source>
        <translation>Name (customers are told it)</translation>
    </message>
    <message>
        <source>Horas</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Vacío: todo el día cerrado.</source>
        <translation>Empty: closed all day.</translation>
    </message>
    <message>
        <source>Vacío: abierto todo el día.</source>
        <translation>Empty: open all day.</translation>
    </message>
    <message>
        <source>Escribe las horas así: 9:00-14:00, 15:00-18:30.</source>
        <translation>Write the hours like this: 9:00-14:00, 15:00-18:30.</translation>
    </message>
    <message>
        <source>Ponle un nombre: el cliente lo lee en la respuesta automática.</source>
        <translation>Give it a name: customers read it in the automatic reply.</translation>
    </message>
    <message>
        <source>El último día va después del primero; si se repite cada año, dura menos de un año.</source>
        <translation>The last day comes after the first; if it repeats every year, it lasts less than a year.</translation>
    </message>
    <message>
        <source>Escribe al menos un tramo de horas.</source>
        <translation>Write at least one stretch of hours.</translation>
    </message>
</context>
<context>
    <name>OwnPeriod</name>
    <message>
        <source>Fechas del informe</source>
        <translation>Dates of the report</translation>
    </message>
    <message>
        <source>Desde</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Hasta</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Ver estas fechas</source>
        <translation>Show these dates</translation>
    </message>
    <message>
        <source>El primer día va antes que el último.</source>
        <translation>The first day comes before the last.</translation>
    </message>
    <message>
        <source>Como mucho dos años a la vez.</source>
        <translation>Two years at a time at most.</translation>
    </message>
</context>
<context>
    <name>PacksPage</name>
    <message numerus="yes">
        <source>Añadir %n</source>
        <translation>
            <numerusform>Add %n</numerusform>
            <numerusform>Add %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cosa(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Se deshizo, menos %n cosa(s) que alguien cambió o ya usa.</source>
        <translation>
            <numerusform>It was undone, but for %n item that somebody changed or uses.</numerusform>
            <numerusform>It was undone, but for %n items that somebody changed or uses.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n por añadir</source>
        <translation>
            <numerusform>%n to add</numerusform>
            <numerusform>%n to add</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plantilla(s)</source>
        <translation>
            <numerusform>%n template</numerusform>
            <numerusform>%n templates</numerusform>
        </translation>
    </message>
    <message>
        <source>Añadir</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Idioma de los textos</source>
        <translation>Language of the texts</translation>
    </message>
    <message>
        <source>Lo que trae</source>
        <translation>What it brings</translation>
    </message>
    <message>
        <source>ya la tienes: no se toca</source>
        <translation>you have it: not touched</translation>
    </message>
    <message>
        <source>archivada: vuelve como estaba</source>
        <translation>archived: comes back as it was</translation>
    </message>
    <message>
        <source>Primera respuesta en {0} min, siguientes en {1} min, resolución en {2} h</source>
        <translation>First response in {0} min, next ones in {1} min, resolution in {2} h</translation>
    </message>
    <message>
        <source>Etiquetas</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Respuestas rápidas</source>
        <translation>Quick replies</translation>
    </message>
    <message>
        <source>De toda la empresa.</source>
        <translation>For the whole company.</translation>
    </message>
    <message>
        <source>Objetivo de SLA</source>
        <translation>SLA target</translation>
    </message>
    <message>
        <source>Para todas las conversaciones, si todavía no hay ninguno.</source>
        <translation>For all conversations, if there is none yet.</translation>
    </message>
    <message>
        <source>Plantillas</source>
        <translation>Templates</translation>
    </message>
    <message>
        <source>Se guardan como borradores: revísalas en Plantillas y envíalas a Meta.</source>
        <translation>They are saved as drafts: look at them under Templates and send them to Meta.</translation>
    </message>
    <message>
        <source>Añadidos</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>para empezar en minutos</source>
        <translation>to begin within minutes</translation>
    </message>
    <message>
        <source>Eliges cosa por cosa; lo que ya tienes no se toca.</source>
        <translation>You choose item by item; what you have already is not touched.</translation>
    </message>
    <message>
        <source>Deshacer quita lo que nadie cambió ni usó desde entonces.</source>
        <translation>Undo takes away what nobody changed or used since.</translation>
    </message>
    <message>
        <source>Los textos tratan de usted y traen variables como el nombre del cliente.</source>
        <translation>Spanish texts say usted, and all bring variables like the customer&apos;s name.</translation>
    </message>
    <message>
        <source>Qué pasa</source>
        <translation>What happens</translation>
    </message>
    <message>
        <source>Ver y elegir</source>
        <translation>Look and choose</translation>
    </message>
    <message>
        <source>Ver y elegir: {0}</source>
        <translation>Look and choose: {0}</translation>
    </message>
    <message>
        <source>{0}: {1} por {2}, {3}</source>
        <translation>{0}: {1} by {2}, {3}</translation>
    </message>
    <message>
        <source>deshecho</source>
        <translation>undone</translation>
    </message>
    <message>
        <source>Deshacer</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Deshacer: {0}</source>
        <translation>Undo: {0}</translation>
    </message>
    <message>
        <source>Se añadió «{0}».</source>
        <translation>“{0}” was added.</translation>
    </message>
    <message>
        <source>Se deshizo.</source>
        <translation>It was undone.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Buscar un comando o una conversación</source>
        <translation>Find a command or a conversation</translation>
    </message>
    <message>
        <source>Buscar comandos, personas, mensajes</source>
        <translation>Find commands, people, messages</translation>
    </message>
    <message>
        <source>Resultados</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Acciones en esta conversación</source>
        <translation>Actions in this conversation</translation>
    </message>
    <message>
        <source>En toda la aplicación</source>
        <translation>Anywhere in Relevo</translation>
    </message>
    <message>
        <source>Ningún comando con esas letras</source>
        <translation>No command with these letters</translation>
    </message>
    <message>
        <source>Etiquetas</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Personas y conversaciones</source>
        <translation>People and conversations</translation>
    </message>
    <message>
        <source>Mensajes</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Del servidor</source>
        <translation>From the server</translation>
    </message>
</context>
<context>
    <name>PaletteFoot</name>
    <message>
        <source>solo comandos</source>
        <translation>commands only</translation>
    </message>
    <message>
        <source>personas</source>
        <translation>people</translation>
    </message>
    <message>
        <source>etiquetas</source>
        <translation>tags</translation>
    </message>
    <message>
        <source>teléfonos</source>
        <translation>phones</translation>
    </message>
    <message>
        <source>ejecutar</source>
        <translation>run</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Cambiar mi contraseña</source>
        <translation>Change my password</translation>
    </message>
    <message>
        <source>Cambiar contraseña</source>
        <translation>Change password</translation>
    </message>
    <message numerus="yes">
        <source>Al menos %n letra(s). Lo más seguro es una frase.</source>
        <translation>
            <numerusform>At least %n character. A phrase is safest.</numerusform>
            <numerusform>At least %n characters. A phrase is safest.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tu contraseña actual</source>
        <translation>Your current password</translation>
    </message>
    <message>
        <source>La nueva</source>
        <translation>The new one</translation>
    </message>
    <message>
        <source>La nueva, otra vez</source>
        <translation>The new one, again</translation>
    </message>
    <message>
        <source>Tus sesiones en otros dispositivos se cierran; esta sigue.</source>
        <translation>Your sessions on other devices end; this one stays.</translation>
    </message>
    <message numerus="yes">
        <source>La nueva es corta: faltan %n letra(s).</source>
        <translation>
            <numerusform>The new one is short: %n more character.</numerusform>
            <numerusform>The new one is short: %n more characters.</numerusform>
        </translation>
    </message>
    <message>
        <source>La nueva es igual a la actual.</source>
        <translation>The new one is the same as the current one.</translation>
    </message>
    <message>
        <source>Las dos nuevas no son iguales.</source>
        <translation>The two new ones are not the same.</translation>
    </message>
    <message>
        <source>Tu contraseña cambió</source>
        <translation>Your password changed</translation>
    </message>
</context>
<context>
    <name>Patterns</name>
    <message>
        <source>{0} semanas</source>
        <translation>{0} weeks</translation>
    </message>
    <message>
        <source>sin etiqueta</source>
        <translation>no tag</translation>
    </message>
    <message>
        <source>casos que empezaron hoy, por etiqueta</source>
        <translation>cases begun today, by tag</translation>
    </message>
    <message>
        <source>hoy, cada 5 minutos</source>
        <translation>today, every 5 minutes</translation>
    </message>
    <message>
        <source>hoy, de {0} enviados</source>
        <translation>today, of {0} sent</translation>
    </message>
    <message>
        <source>mediana y p90, hoy</source>
        <translation>median and p90, today</translation>
    </message>
</context>
<context>
    <name>PauseDialog</name>
    <message>
        <source>Conversaciones que te esperan</source>
        <translation>Conversations waiting for you</translation>
    </message>
    <message>
        <source>Ya estás en pausa. Elige qué pasa con cada una mientras vuelves.</source>
        <translation>You are away now. Choose what happens to each until you are back.</translation>
    </message>
    <message>
        <source>Aplicar</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>Ya ninguna espera tu respuesta.</source>
        <translation>None waits for your answer any more.</translation>
    </message>
    <message>
        <source>Mensaje para los clientes</source>
        <translation>Message for the customers</translation>
    </message>
    <message>
        <source>Vuelvo en un momento y continúo con su solicitud.</source>
        <translation>I will be back in a moment and continue with your request.</translation>
    </message>
    <message>
        <source>Vuelvo a las {0} y continúo con su solicitud.</source>
        <translation>I will be back at {0} and continue with your request.</translation>
    </message>
</context>
<context>
    <name>Pauses</name>
    <message>
        <source>Nombre del motivo</source>
        <translation>Name of the reason</translation>
    </message>
    <message>
        <source>Se ofrece: {0}</source>
        <translation>Offered: {0}</translation>
    </message>
    <message>
        <source>Subir</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Bajar</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Quitar</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Motivos de pausa</source>
        <translation>Reasons to be away</translation>
    </message>
    <message>
        <source>Los ve quien se pone en pausa, en este orden. Los apagados siguen en los reportes.</source>
        <translation>Shown to whoever goes away, in this order. Those switched off stay in the reports.</translation>
    </message>
    <message>
        <source>Agregar motivo</source>
        <translation>Add a reason</translation>
    </message>
</context>
<context>
    <name>PausesPage</name>
    <message>
        <source>Gracia</source>
        <translation>Grace</translation>
    </message>
    <message>
        <source>Lo que se perdona antes de que alguien deje de recibir conversaciones.</source>
        <translation>What is forgiven before somebody stops receiving conversations.</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>Pantalla bloqueada</source>
        <translation>Locked screen</translation>
    </message>
    <message>
        <source>Sin tocar el teclado ni el ratón</source>
        <translation>Keyboard and mouse untouched</translation>
    </message>
    <message>
        <source>Dispositivo suspendido</source>
        <translation>Device asleep</translation>
    </message>
    <message>
        <source>Conexión perdida</source>
        <translation>Connection lost</translation>
    </message>
    <message>
        <source>Y después, sus conversaciones vuelven a la cola a los</source>
        <translation>And then their conversations go back to the queue after</translation>
    </message>
    <message numerus="yes">
        <source>%n motivo(s)</source>
        <translation>
            <numerusform>%n reason</numerusform>
            <numerusform>%n reasons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n apagado(s)</source>
        <translation>
            <numerusform>%n off</numerusform>
            <numerusform>%n off</numerusform>
        </translation>
    </message>
    <message>
        <source>Qué pasa</source>
        <translation>What happens</translation>
    </message>
    <message>
        <source>Las que esperan al cliente se quedan con su dueño; el borrador viaja con la conversación.</source>
        <translation>Those waiting for the customer stay with their owner; the draft travels with the conversation.</translation>
    </message>
    <message>
        <source>Si alguien bloquea su pantalla, a los {0} deja de recibir.</source>
        <translation>Whoever locks their screen stops receiving after {0}.</translation>
    </message>
    <message>
        <source>Si pierde la conexión, a los {0}.</source>
        <translation>Whoever loses the connection, after {0}.</translation>
    </message>
    <message>
        <source>A los {0} más, lo que espera su respuesta vuelve arriba de la cola.</source>
        <translation>After {0} more, what waits for their answer goes back on top of the queue.</translation>
    </message>
    <message>
        <source>pantalla bloqueada: {0}</source>
        <translation>locked screen: {0}</translation>
    </message>
    <message>
        <source>sin actividad: {0}</source>
        <translation>idle: {0}</translation>
    </message>
    <message>
        <source>suspendido: {0}</source>
        <translation>asleep: {0}</translation>
    </message>
    <message>
        <source>conexión perdida: {0}</source>
        <translation>connection lost: {0}</translation>
    </message>
    <message>
        <source>vuelven a la cola: {0}</source>
        <translation>back to the queue: {0}</translation>
    </message>
    <message>
        <source>nuevo motivo «{0}»</source>
        <translation>new reason “{0}”</translation>
    </message>
    <message>
        <source>«{0}» se llama «{1}»</source>
        <translation>“{0}” is called “{1}”</translation>
    </message>
    <message>
        <source>«{0}» encendido</source>
        <translation>“{0}” on</translation>
    </message>
    <message>
        <source>«{0}» apagado</source>
        <translation>“{0}” off</translation>
    </message>
    <message>
        <source>motivos: {0}</source>
        <translation>reasons: {0}</translation>
    </message>
</context>
<context>
    <name>PenLine</name>
    <message>
        <source>{0} tomó el relevo</source>
        <translation>{0} took over</translation>
    </message>
    <message>
        <source>Tu texto se queda aquí.</source>
        <translation>Your text stays here.</translation>
    </message>
    <message>
        <source>Entendido</source>
        <translation>Got it</translation>
    </message>
    <message>
        <source>{0} está escribiendo</source>
        <translation>{0} is writing</translation>
    </message>
    <message>
        <source>Escribir de todos modos</source>
        <translation>Write anyway</translation>
    </message>
    <message>
        <source>Tomar el relevo</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>¿Tomar el relevo de {0}?</source>
        <translation>Take over from {0}?</translation>
    </message>
    <message>
        <source>{0} lo verá y conserva su texto. Solo tú podrás enviar mientras escribes.</source>
        <translation>{0} will see it and keeps their text. Only you can send while you write.</translation>
    </message>
</context>
<context>
    <name>PeopleBoard</name>
    <message>
        <source>Turnos de la semana</source>
        <translation>Shifts of the week</translation>
    </message>
    <message>
        <source>Equipo</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Semana anterior</source>
        <translation>Previous week</translation>
    </message>
    <message>
        <source>Semana siguiente</source>
        <translation>Next week</translation>
    </message>
    <message>
        <source>Hoy</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Agregar turno</source>
        <translation>Add a shift</translation>
    </message>
    <message>
        <source>Registrar ausencia</source>
        <translation>Record an absence</translation>
    </message>
    <message>
        <source>Intro o doble clic en un día: planificar. Supr: quitar. En los últimos 15 minutos de su turno nadie recibe conversaciones nuevas; quien no tiene turnos recibe siempre que está disponible.</source>
        <translation>Enter or a double click on a day: plan. Del: remove. In the last 15 minutes of their shift nobody gets new conversations; who has no shifts gets them whenever available.</translation>
    </message>
    <message>
        <source>Todos los equipos</source>
        <translation>All teams</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Quitar {0}</source>
        <translation>Remove {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n persona(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Permissions</name>
    <message>
        <source>Conversaciones</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Clientes</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>Supervisión</source>
        <translation>Supervision</translation>
    </message>
    <message>
        <source>Cómo se trabaja</source>
        <translation>How work is done</translation>
    </message>
    <message>
        <source>Administración</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>Leer conversaciones</source>
        <translation>Read conversations</translation>
    </message>
    <message>
        <source>Las que deja ver la opción de arriba</source>
        <translation>Those the choice above lets them see</translation>
    </message>
    <message>
        <source>Responder al cliente</source>
        <translation>Reply to the customer</translation>
    </message>
    <message>
        <source>Escribir, reenviar y mandar archivos</source>
        <translation>Write, forward and send files</translation>
    </message>
    <message>
        <source>Usar plantillas</source>
        <translation>Use templates</translation>
    </message>
    <message>
        <source>También para empezar una conversación; puede costar dinero</source>
        <translation>Also to start a conversation; it may cost money</translation>
    </message>
    <message>
        <source>Escribir notas internas</source>
        <translation>Write internal notes</translation>
    </message>
    <message>
        <source>Solo las ve el equipo</source>
        <translation>Only the team sees them</translation>
    </message>
    <message>
        <source>Tomar de la cola</source>
        <translation>Take from the queue</translation>
    </message>
    <message>
        <source>Y soltar las propias</source>
        <translation>And give up their own</translation>
    </message>
    <message>
        <source>Asignar y transferir</source>
        <translation>Assign and transfer</translation>
    </message>
    <message>
        <source>También entre equipos</source>
        <translation>Between teams too</translation>
    </message>
    <message>
        <source>Resolver y reabrir</source>
        <translation>Resolve and reopen</translation>
    </message>
    <message>
        <source>Con motivo de contacto y resultado</source>
        <translation>With reason for contact and outcome</translation>
    </message>
    <message>
        <source>Etiquetar</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Poner y quitar etiquetas que ya existen</source>
        <translation>Put on and take off tags that exist</translation>
    </message>
    <message>
        <source>Guardar archivos del cliente</source>
        <translation>Save the customer&apos;s files</translation>
    </message>
    <message>
        <source>Queda en el registro de auditoría</source>
        <translation>It stays in the audit log</translation>
    </message>
    <message>
        <source>Ver el teléfono completo</source>
        <translation>See whole phone numbers</translation>
    </message>
    <message>
        <source>Si no, se ve +52 ··· ··43</source>
        <translation>Otherwise +52 ··· ··43 is shown</translation>
    </message>
    <message>
        <source>Atender solicitudes de datos</source>
        <translation>Answer data requests</translation>
    </message>
    <message>
        <source>La lista con sus plazos, y qué se respondió</source>
        <translation>The list with its deadlines, and what was answered</translation>
    </message>
    <message>
        <source>Ver números de tarjeta</source>
        <translation>See card numbers</translation>
    </message>
    <message>
        <source>Uno por uno, y queda en el registro de auditoría</source>
        <translation>One by one, and it stays in the audit log</translation>
    </message>
    <message>
        <source>Editar datos del cliente</source>
        <translation>Edit the customer&apos;s details</translation>
    </message>
    <message>
        <source>Nombre, campos y nota fija</source>
        <translation>Name, fields and pinned note</translation>
    </message>
    <message>
        <source>Unir clientes repetidos</source>
        <translation>Merge duplicate customers</translation>
    </message>
    <message>
        <source>Y separar los que se unieron</source>
        <translation>And part those that were merged</translation>
    </message>
    <message>
        <source>Bloquear clientes</source>
        <translation>Block customers</translation>
    </message>
    <message>
        <source>Dejan de poder escribir al número</source>
        <translation>They can no longer write to the number</translation>
    </message>
    <message>
        <source>Importar clientes</source>
        <translation>Import customers</translation>
    </message>
    <message>
        <source>Desde un archivo, con vista previa</source>
        <translation>From a file, with a preview</translation>
    </message>
    <message>
        <source>Exportar conversaciones</source>
        <translation>Export conversations</translation>
    </message>
    <message>
        <source>Archivo con mensajes y datos personales</source>
        <translation>File with messages and personal data</translation>
    </message>
    <message>
        <source>Borrar los datos de una persona</source>
        <translation>Erase a person&apos;s data</translation>
    </message>
    <message>
        <source>Para siempre, cuando ella lo pide</source>
        <translation>For good, when they ask for it</translation>
    </message>
    <message>
        <source>Intervenir</source>
        <translation>Step in</translation>
    </message>
    <message>
        <source>Observar, susurrar y tomar la conversación de otra persona</source>
        <translation>Watch, whisper and take over somebody&apos;s conversation</translation>
    </message>
    <message>
        <source>Ver y atender alertas</source>
        <translation>See and own alerts</translation>
    </message>
    <message>
        <source>De todo lo que puede ver, no solo de lo suyo</source>
        <translation>Of all they can see, not only of their own</translation>
    </message>
    <message>
        <source>Cambiar la presencia de otros</source>
        <translation>Change others&apos; presence</translation>
    </message>
    <message>
        <source>Pausas, ausencias y fin de turno</source>
        <translation>Breaks, absences and end of shift</translation>
    </message>
    <message>
        <source>Revisar casos que no cuentan</source>
        <translation>Review cases that do not count</translation>
    </message>
    <message>
        <source>Aceptar o rechazar que salgan de las cifras</source>
        <translation>Accept or refuse that they leave the figures</translation>
    </message>
    <message>
        <source>Ver informes propios</source>
        <translation>See own reports</translation>
    </message>
    <message>
        <source>Su día y sus cifras</source>
        <translation>Their day and their figures</translation>
    </message>
    <message>
        <source>Números de cada agente</source>
        <translation>Figures of each agent</translation>
    </message>
    <message>
        <source>Medianas, p90 y carga por persona; informes del equipo</source>
        <translation>Medians, p90 and load per person; the team&apos;s reports</translation>
    </message>
    <message>
        <source>Tablero de la sala</source>
        <translation>Wall-board</translation>
    </message>
    <message>
        <source>Sin nombres de clientes</source>
        <translation>Without customers&apos; names</translation>
    </message>
    <message>
        <source>Respuestas compartidas</source>
        <translation>Shared answers</translation>
    </message>
    <message>
        <source>Respuestas rápidas, macros y vistas de sus equipos</source>
        <translation>Quick replies, macros and views of their teams</translation>
    </message>
    <message>
        <source>Etiquetas y motivos</source>
        <translation>Tags and reasons</translation>
    </message>
    <message>
        <source>Crear, cambiar y retirar</source>
        <translation>Create, change and retire</translation>
    </message>
    <message>
        <source>Plantillas</source>
        <translation>Templates</translation>
    </message>
    <message>
        <source>Redactar y pedir su aprobación</source>
        <translation>Draft them and ask for approval</translation>
    </message>
    <message>
        <source>Equipos, turnos y horarios</source>
        <translation>Teams, shifts and hours</translation>
    </message>
    <message>
        <source>De los equipos que puede ver</source>
        <translation>Of the teams they can see</translation>
    </message>
    <message>
        <source>Reglas de asignación</source>
        <translation>Routing rules</translation>
    </message>
    <message>
        <source>Quién recibe qué conversación</source>
        <translation>Who gets which conversation</translation>
    </message>
    <message>
        <source>Objetivos y automatización</source>
        <translation>Targets and automation</translation>
    </message>
    <message>
        <source>SLA, respuestas automáticas, encuestas y cierre</source>
        <translation>SLA, automatic replies, surveys and closing</translation>
    </message>
    <message>
        <source>Campos de la ficha</source>
        <translation>Fields of the record</translation>
    </message>
    <message>
        <source>Qué se puede anotar de un cliente</source>
        <translation>What can be noted about a customer</translation>
    </message>
    <message>
        <source>Personas y roles</source>
        <translation>People and roles</translation>
    </message>
    <message>
        <source>Dar de alta, desactivar y repartir permisos que tiene</source>
        <translation>Add people, switch them off and grant what they hold</translation>
    </message>
    <message>
        <source>Cuenta de la empresa</source>
        <translation>Company account</translation>
    </message>
    <message>
        <source>Elegir en qué proveedor de cuentas se confía para entrar</source>
        <translation>Choose which account provider is trusted to sign people in</translation>
    </message>
    <message>
        <source>Números de WhatsApp</source>
        <translation>WhatsApp numbers</translation>
    </message>
    <message>
        <source>Conectar, pausar y sus credenciales</source>
        <translation>Connect, pause and their credentials</translation>
    </message>
    <message>
        <source>Registro de auditoría</source>
        <translation>Audit log</translation>
    </message>
    <message>
        <source>Quién hizo, vio y exportó qué</source>
        <translation>Who did, saw and exported what</translation>
    </message>
    <message>
        <source>Salud del servicio</source>
        <translation>Health of the service</translation>
    </message>
    <message>
        <source>Cómo está cada parte y qué hacer</source>
        <translation>How each part stands and what to do</translation>
    </message>
    <message>
        <source>Mensajes apartados</source>
        <translation>Parked messages</translation>
    </message>
    <message>
        <source>Ver y repetir entregas que no se entendieron</source>
        <translation>See and replay deliveries that were not understood</translation>
    </message>
    <message>
        <source>Exportar incluye datos personales. Cada archivo queda en el registro.</source>
        <translation>Exporting includes personal data. Each file stays in the log.</translation>
    </message>
    <message>
        <source>Borrar a una persona no se puede deshacer.</source>
        <translation>Erasing a person cannot be undone.</translation>
    </message>
    <message>
        <source>Quien maneja personas puede dar a otros los permisos que tiene.</source>
        <translation>Who manages people can grant others what they hold.</translation>
    </message>
    <message>
        <source>Puede detener o desconectar el número de la empresa.</source>
        <translation>They can stop or disconnect the company&apos;s number.</translation>
    </message>
    <message>
        <source>Las plantillas se cobran por mensaje.</source>
        <translation>Templates are charged per message.</translation>
    </message>
    <message>
        <source>Agente</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Tablero de sala</source>
        <translation>Wall-board</translation>
    </message>
    <message>
        <source>Atiende clientes en la bandeja.</source>
        <translation>Serves customers in the inbox.</translation>
    </message>
    <message>
        <source>Dirige turnos: ve su equipo, interviene y reparte el trabajo.</source>
        <translation>Runs shifts: sees the team, steps in and shares out the work.</translation>
    </message>
    <message>
        <source>Puede todo, también repartir permisos.</source>
        <translation>May do everything, granting permissions too.</translation>
    </message>
    <message>
        <source>La cuenta de una pantalla: muestra el tablero y nada más.</source>
        <translation>The account of a screen: it shows the board and nothing else.</translation>
    </message>
    <message>
        <source>Solo las suyas</source>
        <translation>Only their own</translation>
    </message>
    <message>
        <source>Las que tiene asignadas</source>
        <translation>Those assigned to them</translation>
    </message>
    <message>
        <source>Suyas y la cola</source>
        <translation>Theirs and the queue</translation>
    </message>
    <message>
        <source>Las asignadas y lo sin asignar de sus equipos</source>
        <translation>Those assigned, and what is unassigned in their teams</translation>
    </message>
    <message>
        <source>Sus equipos</source>
        <translation>Their teams</translation>
    </message>
    <message>
        <source>Todas las de sus equipos y las de nadie</source>
        <translation>All of their teams, and nobody&apos;s</translation>
    </message>
    <message>
        <source>Toda la empresa</source>
        <translation>The whole company</translation>
    </message>
    <message>
        <source>Todos los equipos y números</source>
        <translation>All teams and numbers</translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>Capacidad</source>
        <translation>Capacity</translation>
    </message>
    <message>
        <source>Agregar habilidad</source>
        <translation>Add a skill</translation>
    </message>
    <message>
        <source>Todas las habilidades</source>
        <translation>All skills</translation>
    </message>
    <message>
        <source>Conversaciones a la vez, para todos sus equipos juntos. 0: no recibe.</source>
        <translation>Conversations at once, for all their teams together. 0: gets none.</translation>
    </message>
    <message>
        <source>Habilidades</source>
        <translation>Skills</translation>
    </message>
    <message>
        <source>Nivel de 1 a 5: las reglas piden una habilidad desde un nivel.</source>
        <translation>Level 1 to 5: rules ask for a skill from a level on.</translation>
    </message>
    <message>
        <source>Equipos</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Nivel de {0}</source>
        <translation>Level of {0}</translation>
    </message>
    <message>
        <source>Quitar {0}</source>
        <translation>Remove {0}</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>Turno</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Ausencia</source>
        <translation>Absence</translation>
    </message>
    <message>
        <source>Guardia</source>
        <translation>On call</translation>
    </message>
    <message>
        <source>Ausente</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>Guardia {0}</source>
        <translation>On call {0}</translation>
    </message>
    <message>
        <source>sin turno</source>
        <translation>no shift</translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>Planificar</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Agregar</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Qué es</source>
        <translation>What it is</translation>
    </message>
    <message>
        <source>Desde</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Hasta</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Entra</source>
        <translation>Starts</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Ends</translation>
    </message>
    <message>
        <source>Semanas</source>
        <translation>Weeks</translation>
    </message>
    <message>
        <source>Vacaciones, médico… (lo ve quien supervisa)</source>
        <translation>Holiday, doctor… (supervisors see it)</translation>
    </message>
    <message>
        <source>Repetir durante (semanas)</source>
        <translation>Repeat for (weeks)</translation>
    </message>
    <message>
        <source>Motivo</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Días enteros. Si empieza hoy, antes de registrarla se ve quién recibe lo que tiene.</source>
        <translation>Whole days. If it begins today, before it is recorded you see who gets what they hold.</translation>
    </message>
    <message>
        <source>Fuera de horario, la escalera de avisos le llega a quien está de guardia.</source>
        <translation>Out of hours the ladder of alerts reaches who is on call.</translation>
    </message>
    <message>
        <source>Elige días que todavía no pasaron, y una hora de salida después de la entrada.</source>
        <translation>Choose days that are still to come, and an end after the start.</translation>
    </message>
    <message>
        <source>Una guardia dura como mucho dos semanas.</source>
        <translation>On call lasts two weeks at most.</translation>
    </message>
</context>
<context>
    <name>Planning</name>
    <message numerus="yes">
        <source>%n persona(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message>
        <source>A mano</source>
        <translation>By hand</translation>
    </message>
    <message>
        <source>Por turnos</source>
        <translation>Round robin</translation>
    </message>
    <message>
        <source>Menor carga</source>
        <translation>Least loaded</translation>
    </message>
    <message>
        <source>Según capacidad</source>
        <translation>By capacity</translation>
    </message>
    <message>
        <source>Por habilidad</source>
        <translation>By skill</translation>
    </message>
    <message>
        <source>Nadie las recibe solas: cada quien toma la siguiente de la cola.</source>
        <translation>Nobody is given any: everyone takes the next one from the queue.</translation>
    </message>
    <message>
        <source>Una a cada persona, por orden; nadie recibe dos seguidas si hay otra.</source>
        <translation>One to each person, in turn; nobody gets two in a row while there is another.</translation>
    </message>
    <message>
        <source>La recibe quien tiene menos conversaciones en ese momento.</source>
        <translation>Whoever has the fewest conversations at that moment gets it.</translation>
    </message>
    <message>
        <source>La recibe quien tiene más lugares libres: quien puede más, recibe más.</source>
        <translation>Whoever has most free places gets it: who can do more gets more.</translation>
    </message>
    <message>
        <source>La recibe quien tiene justo el nivel que pide la regla, y menos carga.</source>
        <translation>Whoever has just the level the rule asks for, and least load, gets it.</translation>
    </message>
    <message>
        <source>Antes se mira a quien ya atendió a ese cliente, si está y tiene lugar.</source>
        <translation>Before that, whoever already served that customer, if they are here and have room.</translation>
    </message>
    <message>
        <source>Se pregunta primero: si no contesta en {0} s, se ofrece a otra persona.</source>
        <translation>They are asked first: without an answer in {0} s it is offered to somebody else.</translation>
    </message>
    <message>
        <source>A los {0} min en la cola puede pasar a {1}, si allí hay lugar.</source>
        <translation>After {0} min in the queue it may go to {1}, if there is room.</translation>
    </message>
    <message>
        <source>A los {0} min de espera va antes que cualquier prioridad: nadie se queda olvidado.</source>
        <translation>After waiting {0} min it goes before any priority: nobody is forgotten.</translation>
    </message>
    <message>
        <source>Al cliente se le dice qué lugar tiene en la cola.</source>
        <translation>Customers are told their place in the queue.</translation>
    </message>
    <message>
        <source>Se le avisa de nuevo cuando avanza, como mucho cada {0} min.</source>
        <translation>They are told again as they move up, at most every {0} min.</translation>
    </message>
    <message>
        <source>Caben {0} conversaciones a la vez: {1}.</source>
        <translation>Room for {0} conversations at once: {1}.</translation>
    </message>
    <message>
        <source> y {0} más</source>
        <translation> and {0} more</translation>
    </message>
    <message>
        <source>{0}: también en otros equipos. Su capacidad es una sola para todos; si dos equipos las necesitan, gana lo más urgente y, a igual urgencia, lo que lleva más tiempo esperando, sea del equipo que sea.</source>
        <translation>{0}: in other teams too. Their capacity is one for all of them; if two teams need them, the most urgent goes first and, equally urgent, what has waited longest, whichever team it is of.</translation>
    </message>
    <message>
        <source>{0} reparte: {1}</source>
        <translation>{0} deals: {1}</translation>
    </message>
    <message>
        <source>{0}: primero quien ya le atendió</source>
        <translation>{0}: first whoever already served them</translation>
    </message>
    <message>
        <source>{0}: sin preferir a nadie</source>
        <translation>{0}: nobody preferred</translation>
    </message>
    <message>
        <source>{0}: a los {1} min va antes que cualquier prioridad</source>
        <translation>{0}: after {1} min before any priority</translation>
    </message>
    <message>
        <source>{0} dice el lugar en la cola</source>
        <translation>{0} tells the place in the queue</translation>
    </message>
    <message>
        <source>{0} ya no dice el lugar</source>
        <translation>{0} no longer tells the place</translation>
    </message>
    <message>
        <source>{0} sin horario propio</source>
        <translation>{0} without hours of its own</translation>
    </message>
    <message>
        <source>{0} usa el horario {1}</source>
        <translation>{0} uses the hours {1}</translation>
    </message>
    <message>
        <source>{0} no repite el lugar en la cola</source>
        <translation>{0} does not repeat the place in the queue</translation>
    </message>
    <message>
        <source>{0} repite el lugar cuando mejora, como mucho cada {1} min</source>
        <translation>{0} repeats the place as it improves, at most every {1} min</translation>
    </message>
    <message>
        <source>{0} asigna sin preguntar</source>
        <translation>{0} assigns without asking</translation>
    </message>
    <message>
        <source>{0} pregunta y espera {1} s</source>
        <translation>{0} asks and waits {1} s</translation>
    </message>
    <message>
        <source>{0} no pasa a otro equipo</source>
        <translation>{0} goes to no other team</translation>
    </message>
    <message>
        <source>{0} pasa a {1} a los {2} min</source>
        <translation>{0} goes to {1} after {2} min</translation>
    </message>
    <message>
        <source>La tiene: {0}</source>
        <translation>Held by: {0}</translation>
    </message>
    <message>
        <source>lo que ninguna regla toma</source>
        <translation>what no rule takes</translation>
    </message>
    <message>
        <source>La pide: {0}</source>
        <translation>Asked for by: {0}</translation>
    </message>
    <message>
        <source>{0}: capacidad {1}</source>
        <translation>{0}: capacity {1}</translation>
    </message>
    <message>
        <source>{0} sin {1}</source>
        <translation>{0} without {1}</translation>
    </message>
    <message>
        <source>{0}: {1} nivel {2}</source>
        <translation>{0}: {1} level {2}</translation>
    </message>
    <message>
        <source>{0} entra en {1}</source>
        <translation>{0} joins {1}</translation>
    </message>
    <message>
        <source>{0} sale de {1}</source>
        <translation>{0} leaves {1}</translation>
    </message>
</context>
<context>
    <name>Plurals</name>
    <message numerus="yes">
        <source>%n mensajes sin leer</source>
        <translation>
            <numerusform>%n unread message</numerusform>
            <numerusform>%n unread messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>y %n cambio(s) más</source>
        <translation>
            <numerusform>and %n more change</numerusform>
            <numerusform>and %n more changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PolicyCard</name>
    <message>
        <source>Subir (gana en un empate)</source>
        <translation>Move up (wins a tie)</translation>
    </message>
    <message>
        <source>Bajar</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Quitar este objetivo</source>
        <translation>Remove this policy</translation>
    </message>
    <message>
        <source>Nombre, como «Mayoreo urgente»</source>
        <translation>Name, like “Urgent wholesale”</translation>
    </message>
    <message>
        <source>Equipos</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Todos los equipos</source>
        <translation>All teams</translation>
    </message>
    <message>
        <source>Números</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>Todos los números</source>
        <translation>All numbers</translation>
    </message>
    <message>
        <source>Etiquetas</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Con o sin etiqueta</source>
        <translation>With or without tag</translation>
    </message>
    <message>
        <source>Prioridades</source>
        <translation>Priorities</translation>
    </message>
    <message>
        <source>Cualquier prioridad</source>
        <translation>Any priority</translation>
    </message>
    <message>
        <source>todo heredado</source>
        <translation>everything inherited</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>Marta (de práctica)</source>
        <translation>Marta (practice)</translation>
    </message>
    <message>
        <source>Hola, ¿ya salió mi pedido?</source>
        <translation>Hello, has my order left yet?</translation>
    </message>
    <message>
        <source>Es el 20418. ¿Llega hoy?</source>
        <translation>It&apos;s 20418. Does it arrive today?</translation>
    </message>
    <message>
        <source>¡Muchas gracias por la ayuda!</source>
        <translation>Thank you very much for your help!</translation>
    </message>
    <message>
        <source>Luis (de práctica)</source>
        <translation>Luis (practice)</translation>
    </message>
    <message>
        <source>Buenas, la lámpara llegó con el vidrio roto.</source>
        <translation>Hi, the lamp arrived with its glass broken.</translation>
    </message>
    <message>
        <source>Sí, le mando la foto en un momento.</source>
        <translation>Yes, I&apos;ll send you the photo in a moment.</translation>
    </message>
    <message>
        <source>Perfecto, quedo pendiente.</source>
        <translation>Perfect, I&apos;ll be waiting.</translation>
    </message>
    <message>
        <source>gracias</source>
        <translation>thanks</translation>
    </message>
    <message>
        <source>Gracias por escribirnos. Lo reviso y le confirmo enseguida.</source>
        <translation>Thank you for writing. I&apos;ll check and confirm right away.</translation>
    </message>
    <message>
        <source>horario</source>
        <translation>hours</translation>
    </message>
    <message>
        <source>Atendemos de lunes a sábado, de 9 a 18 h.</source>
        <translation>We are open Monday to Saturday, 9 am to 6 pm.</translation>
    </message>
    <message>
        <source>Elige a un cliente que espera</source>
        <translation>Choose a customer who is waiting</translation>
    </message>
    <message>
        <source>Escríbele y envía con Enter</source>
        <translation>Write to them and send with Enter</translation>
    </message>
    <message>
        <source>Escribe / y usa una respuesta rápida</source>
        <translation>Type / and use a quick reply</translation>
    </message>
    <message>
        <source>Cierra el caso</source>
        <translation>Close the case</translation>
    </message>
</context>
<context>
    <name>PracticeRoom</name>
    <message>
        <source>Sala de práctica</source>
        <translation>Practice room</translation>
    </message>
    <message>
        <source>Escribe un mensaje, o / para una respuesta rápida</source>
        <translation>Write a message, or / for a quick reply</translation>
    </message>
    <message>
        <source>Enviar</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Cerrar el caso</source>
        <translation>Close the case</translation>
    </message>
    <message>
        <source>Empezar de nuevo</source>
        <translation>Start again</translation>
    </message>
    <message>
        <source>Salir</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Estos clientes no existen: nada sale de este equipo ni cuenta en ningún informe.</source>
        <translation>These customers don&apos;t exist: nothing leaves this computer or counts in any report.</translation>
    </message>
    <message>
        <source>Esperan respuesta</source>
        <translation>Waiting for an answer</translation>
    </message>
    <message>
        <source>Prueba esto</source>
        <translation>Try this</translation>
    </message>
    <message>
        <source>espera respuesta</source>
        <translation>waiting for an answer</translation>
    </message>
    <message>
        <source>Tú</source>
        <translation>You</translation>
    </message>
    <message>
        <source>Ya sabes lo principal: puedes empezar.</source>
        <translation>You know the main things: you can begin.</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Valen solo en este dispositivo.</source>
        <translation>They hold on this device only.</translation>
    </message>
    <message>
        <source>Idioma</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Aspecto</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>Como el sistema</source>
        <translation>Like the system</translation>
    </message>
    <message>
        <source>Claro</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Oscuro</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Contraste alto</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Densidad</source>
        <translation>Density</translation>
    </message>
    <message>
        <source>Cómoda</source>
        <translation>Comfortable</translation>
    </message>
    <message>
        <source>Compacta</source>
        <translation>Compact</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Nueva línea</source>
        <translation>New line</translation>
    </message>
    <message>
        <source>Enviar</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Atajos de una letra (J, K, E…)</source>
        <translation>Single-letter shortcuts (J, K, E…)</translation>
    </message>
    <message>
        <source>Notificaciones</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>La tecla Enter</source>
        <translation>The Enter key</translation>
    </message>
    <message>
        <source>No guardar</source>
        <translation>Keep none</translation>
    </message>
    <message>
        <source>Micrófono</source>
        <translation>Microphone</translation>
    </message>
    <message>
        <source>Buscando…</source>
        <translation>Looking…</translation>
    </message>
    <message>
        <source>Archivos para leer sin conexión</source>
        <translation>Files for reading offline</translation>
    </message>
    <message>
        <source>Listo</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>El del sistema</source>
        <translation>The system&apos;s own</translation>
    </message>
    <message>
        <source>No hay micrófono conectado</source>
        <translation>No microphone connected</translation>
    </message>
    <message>
        <source>{0} (sin conectar)</source>
        <translation>{0} (not connected)</translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message numerus="yes">
        <source>Relevo: %n sin leer</source>
        <translation>
            <numerusform>Relevo: %n unread</numerusform>
            <numerusform>Relevo: %n unread</numerusform>
        </translation>
    </message>
    <message>
        <source>Disponible</source>
        <translation>Available</translation>
    </message>
    <message>
        <source>Ocupado/a</source>
        <translation>Busy</translation>
    </message>
    <message>
        <source>En pausa</source>
        <translation>Away</translation>
    </message>
    <message>
        <source>Desconectado/a</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Comida</source>
        <translation>Lunch</translation>
    </message>
    <message>
        <source>Descanso</source>
        <translation>Break</translation>
    </message>
    <message>
        <source>Capacitación</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Reunión</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>pantalla bloqueada</source>
        <translation>screen locked</translation>
    </message>
    <message>
        <source>sin actividad</source>
        <translation>idle</translation>
    </message>
    <message>
        <source>equipo suspendido</source>
        <translation>computer asleep</translation>
    </message>
    <message>
        <source>sin conexión</source>
        <translation>no connection</translation>
    </message>
    <message>
        <source>sin dispositivo</source>
        <translation>no device</translation>
    </message>
    <message>
        <source>no recibe nuevas</source>
        <translation>gets no new ones</translation>
    </message>
    <message>
        <source>vuelve {0}</source>
        <translation>back {0}</translation>
    </message>
    <message>
        <source>desde {0}</source>
        <translation>since {0}</translation>
    </message>
    <message>
        <source>La conservo</source>
        <translation>I keep it</translation>
    </message>
    <message>
        <source>Pasarla a la cola</source>
        <translation>Hand it to the queue</translation>
    </message>
    <message>
        <source>Avisar al cliente</source>
        <translation>Tell the customer</translation>
    </message>
    <message>
        <source>esperando al cliente</source>
        <translation>waiting for customer</translation>
    </message>
    <message>
        <source>vence antes de que vuelvas</source>
        <translation>due before you are back</translation>
    </message>
    <message>
        <source>espera tu respuesta</source>
        <translation>waits for your reply</translation>
    </message>
    <message>
        <source>vuelves a tiempo</source>
        <translation>you are back in time</translation>
    </message>
    <message>
        <source>vence {0}</source>
        <translation>due {0}</translation>
    </message>
</context>
<context>
    <name>PresenceDialog</name>
    <message>
        <source>Ahora no</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>Conversación {0}</source>
        <translation>Conversation {0}</translation>
    </message>
    <message>
        <source>La lista cambió mientras decidías. Así está ahora.</source>
        <translation>The list changed while you were deciding. This is how it is now.</translation>
    </message>
</context>
<context>
    <name>PresenceMenu</name>
    <message>
        <source>{0} min, hasta las {1}</source>
        <translation>{0} min, until {1}</translation>
    </message>
    <message>
        <source>Sin hora de vuelta</source>
        <translation>No time to be back</translation>
    </message>
    <message>
        <source>Otro motivo, sin hora</source>
        <translation>Another reason, no time</translation>
    </message>
</context>
<context>
    <name>ProductInput</name>
    <message>
        <source>Código o nombre del producto</source>
        <translation>Product code or name</translation>
    </message>
    <message>
        <source>Número del catálogo</source>
        <translation>Catalog number</translation>
    </message>
</context>
<context>
    <name>ProductsInput</name>
    <message>
        <source>Agregar sección</source>
        <translation>Add section</translation>
    </message>
    <message>
        <source>Título de la sección {0}</source>
        <translation>Title of section {0}</translation>
    </message>
    <message>
        <source>Códigos, separados por comas</source>
        <translation>Codes, separated by commas</translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <source>Cancelar</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Publish</name>
    <message>
        <source>Publicar reglas</source>
        <translation>Publish rules</translation>
    </message>
    <message>
        <source>Por qué cambia (lo verá quien mire el historial)</source>
        <translation>Why it changes (whoever reads the history will see it)</translation>
    </message>
    <message>
        <source>Publicar</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>Valen desde ahora para lo que llegue; lo que ya tiene dueño no se mueve.</source>
        <translation>They count from now on for what arrives; what already has an owner does not move.</translation>
    </message>
    <message>
        <source>y {0} cambios más</source>
        <translation>and {0} more changes</translation>
    </message>
    <message>
        <source>Nota</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>QrCode</name>
    <message>
        <source>Código QR para tu aplicación de códigos</source>
        <translation>QR code for your code app</translation>
    </message>
</context>
<context>
    <name>QuickReplyForm</name>
    <message>
        <source>envio</source>
        <translation>shipping</translation>
    </message>
    <message>
        <source>Envío en camino</source>
        <translation>Order on its way</translation>
    </message>
    <message>
        <source>Idioma</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Cualquiera</source>
        <translation>Any</translation>
    </message>
    <message>
        <source>Español</source>
        <translation>Spanish</translation>
    </message>
    <message>
        <source>Portugués</source>
        <translation>Portuguese</translation>
    </message>
    <message>
        <source>Inglés</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Archivo</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Código</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Lo que se escribe tras la barra</source>
        <translation>What is typed after the slash</translation>
    </message>
    <message>
        <source>Título</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Para</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Texto</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Así se leerá</source>
        <translation>How it will read</translation>
    </message>
    <message>
        <source>El código va sin espacios: hasta 40 letras.</source>
        <translation>The code has no spaces and at most 40 letters.</translation>
    </message>
    <message>
        <source>Falta el título.</source>
        <translation>The title is missing.</translation>
    </message>
    <message>
        <source>Falta el texto o un archivo.</source>
        <translation>The text or a file is missing.</translation>
    </message>
    <message>
        <source>El texto es demasiado largo: hasta {0} letras.</source>
        <translation>The text is too long: at most {0} letters.</translation>
    </message>
    <message>
        <source>Un archivo aún no está listo.</source>
        <translation>A file is not ready yet.</translation>
    </message>
    <message>
        <source>Adjuntar archivos</source>
        <translation>Attach files</translation>
    </message>
</context>
<context>
    <name>QuickReplyManager</name>
    <message>
        <source>Respuestas rápidas</source>
        <translation>Quick replies</translation>
    </message>
    <message>
        <source>Buscar respuesta</source>
        <translation>Search replies</translation>
    </message>
    <message>
        <source>Eliminar</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Deshacer</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Guardada</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Eliminada: /{0}</source>
        <translation>Deleted: /{0}</translation>
    </message>
    <message>
        <source>Sin conexión: se puede leer, no cambiar.</source>
        <translation>Offline: it can be read, not changed.</translation>
    </message>
    <message>
        <source>Es de tu equipo o de la empresa: la cambia quien la administra.</source>
        <translation>It belongs to your team or the company: whoever manages it can change it.</translation>
    </message>
</context>
<context>
    <name>QuickReplyPopup</name>
    <message>
        <source>Respuestas rápidas</source>
        <translation>Quick replies</translation>
    </message>
    <message>
        <source>Administrar</source>
        <translation>Manage</translation>
    </message>
    <message>
        <source>Respuestas rápidas con «{0}»</source>
        <translation>Quick replies with “{0}”</translation>
    </message>
    <message>
        <source>Aún no hay respuestas rápidas</source>
        <translation>There are no quick replies yet</translation>
    </message>
    <message>
        <source>{0} de {1}</source>
        <translation>{0} of {1}</translation>
    </message>
</context>
<context>
    <name>QuickReplying</name>
    <message>
        <source>Respuestas rápidas: flechas para elegir, Tab para insertar</source>
        <translation>Quick replies: arrows to choose, Tab to insert</translation>
    </message>
</context>
<context>
    <name>ReactionBar</name>
    <message>
        <source>Reaccionar</source>
        <translation>React</translation>
    </message>
</context>
<context>
    <name>ReadChats</name>
    <message>
        <source>Antes de Relevo: {0}</source>
        <translation>Before Relevo: {0}</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Ver más antiguos</source>
        <translation>Show older ones</translation>
    </message>
    <message>
        <source>Leyendo…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>Intentar de nuevo</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>{0} mensajes importados</source>
        <translation>{0} imported messages</translation>
    </message>
    <message>
        <source>No hay mensajes importados.</source>
        <translation>There are no imported messages.</translation>
    </message>
    <message>
        <source>Relevo</source>
        <translation>Relevo</translation>
    </message>
    <message>
        <source>{0} mensajes, {1}</source>
        <translation>{0} messages, {1}</translation>
    </message>
    <message>
        <source>Importado por {0} el {1}</source>
        <translation>Imported by {0} on {1}</translation>
    </message>
    <message>
        <source>Deshacer esta importación</source>
        <translation>Undo this import</translation>
    </message>
    <message>
        <source>Sí, quitar sus {0} mensajes</source>
        <translation>Yes, remove its {0} messages</translation>
    </message>
    <message>
        <source>Nosotros</source>
        <translation>Us</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>Cliente VIP</source>
        <translation>VIP customer</translation>
    </message>
    <message>
        <source>Separadas por comas</source>
        <translation>Separated by commas</translation>
    </message>
    <message>
        <source>Se lee sobre el editor, en una línea</source>
        <translation>Read above the editor, on one line</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Día/mes/año</source>
        <translation>Day/month/year</translation>
    </message>
    <message>
        <source>Sin dato</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Dónde lo dijo: formulario, llamada, tienda…</source>
        <translation>Where they said so: form, call, shop…</translation>
    </message>
    <message>
        <source>Dónde dio su consentimiento</source>
        <translation>Where they gave consent</translation>
    </message>
</context>
<context>
    <name>RecorderStrip</name>
    <message>
        <source>Descartar el audio</source>
        <translation>Discard the audio</translation>
    </message>
    <message>
        <source>Escuchar</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Revisar y enviar</source>
        <translation>Review and send</translation>
    </message>
    <message>
        <source>Relevo todavía se está abriendo. Intenta en un momento.</source>
        <translation>Relevo is still opening. Try again in a moment.</translation>
    </message>
    <message>
        <source>No hay micrófono, o lo usa otro programa. Se elige en Preferencias.</source>
        <translation>No microphone, or another program uses it. Choose one in Preferences.</translation>
    </message>
    <message>
        <source>El audio llegó a 15 minutos, lo máximo. Escúchalo y envíalo.</source>
        <translation>The audio reached 15 minutes, the most there can be. Listen to it and send it.</translation>
    </message>
    <message>
        <source>Enviar audio</source>
        <translation>Send audio</translation>
    </message>
    <message>
        <source>No hay altavoces ni auriculares, o los usa otro programa. El audio sigue aquí.</source>
        <translation>There are no speakers or headphones, or another program is using them. The audio is still here.</translation>
    </message>
    <message>
        <source>Este audio no se puede reproducir aquí.</source>
        <translation>This audio cannot be played here.</translation>
    </message>
</context>
<context>
    <name>RecoveryPanel</name>
    <message>
        <source>Copiar</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Guardar en un archivo…</source>
        <translation>Save to a file…</translation>
    </message>
    <message>
        <source>codigos-de-recuperacion-relevo.txt</source>
        <translation>relevo-recovery-codes.txt</translation>
    </message>
</context>
<context>
    <name>RelayRail</name>
    <message>
        <source>Recorrido del caso</source>
        <translation>Path of the case</translation>
    </message>
</context>
<context>
    <name>RemoveDialog</name>
    <message>
        <source>¿Quitar del plan?</source>
        <translation>Remove from the plan?</translation>
    </message>
    <message>
        <source>Quitar</source>
        <translation>Remove</translation>
    </message>
    <message numerus="yes">
        <source>Quitar los %n</source>
        <translation>
            <numerusform>Remove %n</numerusform>
            <numerusform>Remove all %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Replay</name>
    <message>
        <source>Primera respuesta</source>
        <translation>First response</translation>
    </message>
    <message>
        <source>Respuestas siguientes</source>
        <translation>Next responses</translation>
    </message>
    <message>
        <source>Resolución</source>
        <translation>Resolution</translation>
    </message>
    <message>
        <source>Fuera de horario</source>
        <translation>Out of hours</translation>
    </message>
    <message>
        <source>Hora que se dijo</source>
        <translation>Stated time</translation>
    </message>
    <message>
        <source>Promesas</source>
        <translation>Promises</translation>
    </message>
    <message>
        <source>Otra área</source>
        <translation>Another area</translation>
    </message>
    <message>
        <source>Leyendo lo que pasó…</source>
        <translation>Reading what happened…</translation>
    </message>
    <message>
        <source>Repitiéndolo con estas reglas…</source>
        <translation>Running it again under these rules…</translation>
    </message>
    <message>
        <source>Listo</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Cancelado</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>No se pudo terminar</source>
        <translation>It could not be finished</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0}%</translation>
    </message>
    <message>
        <source>{0} min {1} s</source>
        <translation>{0} min {1} s</translation>
    </message>
    <message>
        <source>otra regla</source>
        <translation>another rule</translation>
    </message>
    <message>
        <source>otro equipo</source>
        <translation>another team</translation>
    </message>
    <message>
        <source>otra persona</source>
        <translation>another person</translation>
    </message>
    <message>
        <source>otro momento</source>
        <translation>another time</translation>
    </message>
    <message>
        <source>otro SLA</source>
        <translation>another SLA</translation>
    </message>
    <message>
        <source>Sin regla</source>
        <translation>No rule</translation>
    </message>
    <message>
        <source>Todo lo demás</source>
        <translation>Everything else</translation>
    </message>
    <message>
        <source>Cola general</source>
        <translation>General queue</translation>
    </message>
    <message>
        <source>Nadie</source>
        <translation>Nobody</translation>
    </message>
    <message>
        <source>alguien que ya no está</source>
        <translation>somebody who left</translation>
    </message>
    <message>
        <source>nadie</source>
        <translation>nobody</translation>
    </message>
    <message>
        <source>{0}: fue a {1}; habría ido a {2}</source>
        <translation>{0}: went to {1}; would have gone to {2}</translation>
    </message>
    <message>
        <source>Cliente que no puedes ver</source>
        <translation>A customer you may not see</translation>
    </message>
    <message>
        <source>Ya estaban abiertas antes y quedan como fueron: {0}.</source>
        <translation>Open before the period and left as they were: {0}.</translation>
    </message>
    <message>
        <source>Equipos, topes y habilidades cuentan como hoy: {0} cambios.</source>
        <translation>Teams, limits and skills count as today: {0} changes.</translation>
    </message>
    <message>
        <source>Fichas unidas después cuentan como hoy: {0}.</source>
        <translation>Records merged later count as today: {0}.</translation>
    </message>
    <message>
        <source>Respuestas que habría dado otra persona u otro momento: {0}.</source>
        <translation>Answers that another person, or another time, would have given: {0}.</translation>
    </message>
    <message>
        <source>Respuestas que nadie habría estado para dar: {0}.</source>
        <translation>Answers that nobody would have been there to give: {0}.</translation>
    </message>
    <message>
        <source>Ofertas que entonces no se hicieron, supuestas: {0}.</source>
        <translation>Offers that were not made then, guessed: {0}.</translation>
    </message>
    <message>
        <source>Cambios a mano que ya no se habrían hecho: {0}.</source>
        <translation>Moves by hand that would not have been made: {0}.</translation>
    </message>
    <message>
        <source>Esperas largas que la escalera no vuelve a mover: {0}.</source>
        <translation>Long waits that the ladder does not move again: {0}.</translation>
    </message>
    <message>
        <source>Los turnos cuentan como están escritos hoy: {0}.</source>
        <translation>Shifts count as they are written today: {0}.</translation>
    </message>
    <message>
        <source>Mensajes que llegaron más de un minuto tarde: {0}.</source>
        <translation>Messages that arrived more than a minute late: {0}.</translation>
    </message>
</context>
<context>
    <name>ReplyCard</name>
    <message>
        <source>Texto</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>A un cliente, como mucho una vez cada</source>
        <translation>To a customer, at most once every</translation>
    </message>
    <message>
        <source>0: cada vez que escribe</source>
        <translation>0: whenever they write</translation>
    </message>
    <message>
        <source>Una sola vez por caso</source>
        <translation>Once per case only</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>fuera de horario</source>
        <translation>out of hours</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>provisional</translation>
    </message>
    <message>
        <source>Datos borrados</source>
        <translation>Data erased</translation>
    </message>
    <message>
        <source>también {people}</source>
        <translation>also {people}</translation>
    </message>
    <message>
        <source>Caso {0}, {1}: {2}. {3}</source>
        <translation>Case {0}, {1}: {2}. {3}</translation>
    </message>
    <message>
        <source>Tiempo de calendario: {0}</source>
        <translation>Calendar time: {0}</translation>
    </message>
    <message>
        <source>Todo lo que hubo en el período</source>
        <translation>Everything there was in the period</translation>
    </message>
    <message>
        <source>Menos: {0}</source>
        <translation>Less: {0}</translation>
    </message>
    <message>
        <source>Se ordenan y se toma el de en medio</source>
        <translation>Put in order, the middle one is taken</translation>
    </message>
    <message>
        <source>Cumplidos entre los dos</source>
        <translation>Kept out of both</translation>
    </message>
    <message>
        <source>Los del sí entre los dos</source>
        <translation>Those with yes out of both</translation>
    </message>
    <message>
        <source>Se suman</source>
        <translation>Added up</translation>
    </message>
    <message>
        <source>Se cuentan</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>{0} h {1:02}</source>
        <translation>{0} h {1:02}</translation>
    </message>
    <message>
        <source>{0} puntos</source>
        <translation>{0} points</translation>
    </message>
    <message>
        <source>sin terminar {0}</source>
        <translation>not over {0}</translation>
    </message>
    <message>
        <source>en curso {0}</source>
        <translation>running {0}</translation>
    </message>
    <message>
        <source>Hoy</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Ayer</source>
        <translation>Yesterday</translation>
    </message>
    <message>
        <source>Esta semana</source>
        <translation>This week</translation>
    </message>
    <message>
        <source>Semana pasada</source>
        <translation>Last week</translation>
    </message>
    <message>
        <source>Este mes</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>Mes pasado</source>
        <translation>Last month</translation>
    </message>
    <message>
        <source>Elegir fechas…</source>
        <translation>Choose dates…</translation>
    </message>
    <message>
        <source>{0} {1} {2}</source>
        <comment>day month year</comment>
        <translation>{1} {0}, {2}</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <comment>day month</comment>
        <translation>{1} {0}</translation>
    </message>
    <message>
        <source>{0}–{1} {2}</source>
        <comment>first day, last day, month</comment>
        <translation>{2} {0}–{1}</translation>
    </message>
    <message>
        <source>{0}–{1} {2} {3}</source>
        <comment>first day, last day, month, year</comment>
        <translation>{2} {0}–{1}, {3}</translation>
    </message>
    <message>
        <source>Datos hasta las {0}</source>
        <translation>Data as of {0}</translation>
    </message>
    <message>
        <source>Datos hasta el {0}, {1}</source>
        <translation>Data as of {0}, {1}</translation>
    </message>
    <message>
        <source>Sin equipo</source>
        <translation>No team</translation>
    </message>
    <message>
        <source>Nadie</source>
        <translation>Nobody</translation>
    </message>
    <message>
        <source>Sin etiqueta</source>
        <translation>No tag</translation>
    </message>
    <message>
        <source>un equipo que ya no está</source>
        <translation>a team that is gone</translation>
    </message>
    <message>
        <source>un número que ya no está</source>
        <translation>a number that is gone</translation>
    </message>
    <message>
        <source>alguien que ya no está</source>
        <translation>somebody who is gone</translation>
    </message>
    <message>
        <source>Equipos</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Agentes</source>
        <translation>Agents</translation>
    </message>
    <message>
        <source>Números</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>Etiquetas</source>
        <translation>Tags</translation>
    </message>
    <message numerus="yes">
        <source>%n excluido(s)</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
    <message>
        <source>1–4 h</source>
        <translation>1–4 h</translation>
    </message>
    <message>
        <source>4–24 h</source>
        <translation>4–24 h</translation>
    </message>
    <message>
        <source>más</source>
        <translation>more</translation>
    </message>
    <message>
        <source>Agrupar</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Ordenar por resultado</source>
        <translation>Sort by result</translation>
    </message>
    <message>
        <source>Cifras por grupo</source>
        <translation>Figures by group</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>En gris: menos de {0} casos, dicen poco.</source>
        <translation>In grey: fewer than {0} cases, they say little.</translation>
    </message>
    <message>
        <source>Un caso con dos etiquetas está en las dos filas.</source>
        <translation>A case with two tags is in both rows.</translation>
    </message>
    <message>
        <source>Lo que está en curso queda fuera de la razón.</source>
        <translation>What is running is outside of the ratio.</translation>
    </message>
    <message>
        <source>La definición cambió dentro del período: compara con cuidado.</source>
        <translation>The definition changed within the period: compare with care.</translation>
    </message>
    <message>
        <source>Sin datos en este período.</source>
        <translation>No data in this period.</translation>
    </message>
    <message>
        <source>Calendario: {0}</source>
        <translation>Calendar: {0}</translation>
    </message>
    <message>
        <source>Tiempo hábil: {0}</source>
        <translation>Business time: {0}</translation>
    </message>
    <message>
        <source>Tus cifras</source>
        <translation>Your figures</translation>
    </message>
    <message>
        <source>Todas las cifras</source>
        <translation>All figures</translation>
    </message>
    <message>
        <source>Cifra</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>Parte</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>Sin terminar</source>
        <translation>Not over</translation>
    </message>
    <message>
        <source>Provisionales</source>
        <translation>Provisional</translation>
    </message>
    <message>
        <source>Definición</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Cifras</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Minutos</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Distribución</source>
        <translation>Distribution</translation>
    </message>
    <message>
        <source>Caso</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Cliente</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Resultado</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Día</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Hora</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Equipo</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Agente</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Valor</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Motivo</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Fuera de horario</source>
        <translation>Out of hours</translation>
    </message>
    <message>
        <source>Provisional</source>
        <translation>Provisional</translation>
    </message>
    <message>
        <source>Casos</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>sí</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>y {0} más</source>
        <translation>and {0} more</translation>
    </message>
    <message>
        <source>Excluidos: {0}.</source>
        <translation>Left out: {0}.</translation>
    </message>
    <message>
        <source>Provisionales: {0}.</source>
        <translation>Provisional: {0}.</translation>
    </message>
    <message>
        <source>Antes</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>El valor es la mediana, la parte cumplida o la cuenta, según la cifra.</source>
        <translation>The value is the median, the share kept or the count, depending on the figure.</translation>
    </message>
    <message>
        <source>Casos medidos (n)</source>
        <translation>Cases measured (n)</translation>
    </message>
    <message>
        <source>Casos (n)</source>
        <translation>Cases (n)</translation>
    </message>
    <message>
        <source>{0} fuera de horario</source>
        <translation>{0} out of hours</translation>
    </message>
    <message>
        <source>la más antigua, {0}</source>
        <translation>the oldest, {0}</translation>
    </message>
    <message>
        <source>asistente</source>
        <translation>assistant</translation>
    </message>
    <message>
        <source>cola</source>
        <translation>queue</translation>
    </message>
</context>
<context>
    <name>ReportsWindow</name>
    <message>
        <source>Informes</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Volver a pedir las cifras</source>
        <translation>Ask for the figures again</translation>
    </message>
    <message>
        <source>Sin conexión: las cifras se piden cuando vuelva. Lo que ves es de antes.</source>
        <translation>Offline: the figures are asked for when it is back. What you see is from before.</translation>
    </message>
    <message>
        <source>Sin conexión</source>
        <translation>Offline</translation>
    </message>
</context>
<context>
    <name>ResolveDialog</name>
    <message>
        <source>Resolver</source>
        <translation>Resolve</translation>
    </message>
    <message>
        <source>Monto de la venta</source>
        <translation>Amount of the sale</translation>
    </message>
    <message>
        <source>El cliente confirmó que quedó resuelto</source>
        <translation>The customer confirmed it is solved</translation>
    </message>
    <message>
        <source>Resumen</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Resumen para quien atienda después</source>
        <translation>Summary for whoever answers next</translation>
    </message>
    <message>
        <source>¿Cuenta como caso?</source>
        <translation>Does it count as a case?</translation>
    </message>
    <message>
        <source>Lo que se pide aquí al resolver se guardó con otra versión de Relevo y no se puede leer. Actualiza Relevo o avisa a quien administra; mientras tanto, confirma o resume.</source>
        <translation>What is asked here before resolving was saved with another version of Relevo and cannot be read. Update Relevo or tell your administrator; meanwhile, confirm or summarize.</translation>
    </message>
    <message>
        <source>Sí</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Resolver · {0}</source>
        <translation>Resolve · {0}</translation>
    </message>
    <message numerus="yes">
        <source>Resolver %n conversaciones</source>
        <translation>
            <numerusform>Resolve %n conversation</numerusform>
            <numerusform>Resolve %n conversations</numerusform>
        </translation>
    </message>
    <message>
        <source>Monto</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>No contará en los informes si quien supervisa lo acepta.</source>
        <translation>It will not count in reports if a supervisor accepts it.</translation>
    </message>
</context>
<context>
    <name>Resolving</name>
    <message>
        <source>Venta</source>
        <translation>Sale</translation>
    </message>
    <message>
        <source>Cita</source>
        <translation>Appointment</translation>
    </message>
    <message>
        <source>Promesa de pago</source>
        <translation>Promise to pay</translation>
    </message>
    <message>
        <source>Solucionado</source>
        <translation>Solved</translation>
    </message>
    <message>
        <source>Sin resultado</source>
        <translation>No outcome</translation>
    </message>
    <message>
        <source>El cliente canceló</source>
        <translation>The customer cancelled</translation>
    </message>
    <message>
        <source>Número equivocado</source>
        <translation>Wrong number</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
    <message>
        <source>Duplicado</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>No se pudo contactar</source>
        <translation>Unreachable</translation>
    </message>
    <message>
        <source>Marca que el cliente confirmó, o escribe un resumen.</source>
        <translation>Tick that the customer confirmed, or write a summary.</translation>
    </message>
    <message>
        <source>Elige el resultado.</source>
        <translation>Choose the outcome.</translation>
    </message>
    <message>
        <source>Escribe el monto de la venta.</source>
        <translation>Write the amount of the sale.</translation>
    </message>
    <message>
        <source>Elige al menos una etiqueta.</source>
        <translation>Choose at least one tag.</translation>
    </message>
    <message>
        <source>Aún faltan intentos de contacto.</source>
        <translation>More tries to reach them are needed.</translation>
    </message>
</context>
<context>
    <name>ResolvingPage</name>
    <message>
        <source>Resultado</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Lo que salió del caso: alimenta la conversión.</source>
        <translation>What came of the case: it feeds conversion.</translation>
    </message>
    <message>
        <source>Hay que elegir uno</source>
        <translation>One must be chosen</translation>
    </message>
    <message>
        <source>Moneda de las ventas</source>
        <translation>Currency of sales</translation>
    </message>
    <message>
        <source>tres letras</source>
        <translation>three letters</translation>
    </message>
    <message>
        <source>Etiquetas</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Ninguna</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Al menos una de</source>
        <translation>At least one of</translation>
    </message>
    <message>
        <source>Etiquetas obligatorias</source>
        <translation>Required tags</translation>
    </message>
    <message>
        <source>Sin elegir ninguna aquí, no se piden.</source>
        <translation>With none chosen here they are not asked for.</translation>
    </message>
    <message>
        <source>Motivos para que no cuente</source>
        <translation>Reasons not to count</translation>
    </message>
    <message>
        <source>No piden resultado ni etiquetas; alguien que supervisa los revisa.</source>
        <translation>They need neither outcome nor tags; a supervisor reviews them.</translation>
    </message>
    <message>
        <source>«{0}» pide antes estos intentos</source>
        <translation>“{0}” needs this many attempts first</translation>
    </message>
    <message>
        <source>mensajes o llamadas sin respuesta</source>
        <translation>messages or calls without an answer</translation>
    </message>
    <message numerus="yes">
        <source>%n cosa(s) por decir</source>
        <translation>
            <numerusform>%n thing to say</numerusform>
            <numerusform>%n things to say</numerusform>
        </translation>
    </message>
    <message>
        <source>no se pide nada</source>
        <translation>nothing is asked for</translation>
    </message>
    <message>
        <source>Quien resuelve</source>
        <translation>Whoever resolves</translation>
    </message>
    <message>
        <source>Un gracias del cliente no reabre el caso; si vuelve antes de 72 h, sigue siendo el mismo.</source>
        <translation>Thanks from the customer do not reopen the case; back within 72 h it is still the same one.</translation>
    </message>
    <message>
        <source>Marca que el cliente dijo que sí, o escribe un resumen.</source>
        <translation>Marks that the customer said yes, or writes a summary.</translation>
    </message>
    <message>
        <source>Elige el resultado: {0}.</source>
        <translation>Chooses the outcome: {0}.</translation>
    </message>
    <message>
        <source>Puede elegir: {0}.</source>
        <translation>May choose: {0}.</translation>
    </message>
    <message>
        <source>Si hubo venta, dice el monto en {0}.</source>
        <translation>For a sale, says the amount in {0}.</translation>
    </message>
    <message>
        <source>Pone al menos una de: {0}.</source>
        <translation>Puts at least one of: {0}.</translation>
    </message>
    <message>
        <source>O dice por qué no cuenta.</source>
        <translation>Or says why it does not count.</translation>
    </message>
    <message>
        <source>Resuelve con un clic; puede decir por qué no cuenta.</source>
        <translation>Resolves with one click; may say why it does not count.</translation>
    </message>
    <message>
        <source>ninguna</source>
        <translation>none</translation>
    </message>
    <message>
        <source>se pide el sí o un resumen</source>
        <translation>a yes or a summary is asked for</translation>
    </message>
    <message>
        <source>ya no se pide el sí ni un resumen</source>
        <translation>neither a yes nor a summary is asked for any more</translation>
    </message>
    <message>
        <source>resultados: {0}</source>
        <translation>outcomes: {0}</translation>
    </message>
    <message>
        <source>el resultado es obligatorio</source>
        <translation>the outcome is required</translation>
    </message>
    <message>
        <source>el resultado es opcional</source>
        <translation>the outcome is optional</translation>
    </message>
    <message>
        <source>moneda {0}</source>
        <translation>currency {0}</translation>
    </message>
    <message>
        <source>etiquetas obligatorias: {0}</source>
        <translation>required tags: {0}</translation>
    </message>
    <message>
        <source>{0} intentos antes de «no se pudo contactar»</source>
        <translation>{0} attempts before “could not be reached”</translation>
    </message>
    <message>
        <source>{0}una propia</source>
        <translation>{0}one of its own</translation>
    </message>
</context>
<context>
    <name>RetireDialog</name>
    <message>
        <source>Nadie lo tiene: no cambia nada para nadie.</source>
        <translation>Nobody has it: nothing changes for anybody.</translation>
    </message>
    <message numerus="yes">
        <source>%n persona(s) pasan en el mismo paso a:</source>
        <translation>
            <numerusform>%n person moves in the same step to:</numerusform>
            <numerusform>%n people move in the same step to:</numerusform>
        </translation>
    </message>
    <message>
        <source>¿Retirar «{0}»?</source>
        <translation>Retire “{0}”?</translation>
    </message>
    <message>
        <source>Retirar</source>
        <translation>Retire</translation>
    </message>
    <message>
        <source>Rol en su lugar</source>
        <translation>Role in its place</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Sin respuesta</source>
        <translation>Unanswered</translation>
    </message>
    <message>
        <source>Primeras respuestas más lentas</source>
        <translation>Slowest first responses</translation>
    </message>
    <message>
        <source>Reabiertas</source>
        <translation>Reopened</translation>
    </message>
    <message>
        <source>Satisfacción baja</source>
        <translation>Low satisfaction</translation>
    </message>
    <message>
        <source>Todas tuvieron respuesta.</source>
        <translation>All of them were answered.</translation>
    </message>
    <message>
        <source>Nadie escribió esta semana.</source>
        <translation>Nobody wrote this week.</translation>
    </message>
    <message>
        <source>Ninguna volvió a abrirse.</source>
        <translation>None was opened again.</translation>
    </message>
    <message>
        <source>Nadie calificó con 3 o menos.</source>
        <translation>Nobody rated 3 or less.</translation>
    </message>
    <message>
        <source>Decisión</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Decisión nueva</source>
        <translation>New decision</translation>
    </message>
    <message>
        <source>Qué decidimos</source>
        <translation>What we decided</translation>
    </message>
    <message>
        <source>Quién lo hace</source>
        <translation>Who does it</translation>
    </message>
    <message>
        <source>Cifra que debería moverse</source>
        <translation>Figure that should move</translation>
    </message>
    <message>
        <source>Ninguna</source>
        <translation>None</translation>
    </message>
    <message>
        <source>De quién</source>
        <translation>Whose</translation>
    </message>
    <message>
        <source>Toda la empresa</source>
        <translation>The whole company</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Borrar</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Hecho: {0}</source>
        <translation>Done: {0}</translation>
    </message>
    <message>
        <source>Cambiar la decisión</source>
        <translation>Change the decision</translation>
    </message>
    <message>
        <source>hecho el {0}</source>
        <translation>done on {0}</translation>
    </message>
    <message>
        <source>{0} más</source>
        <translation>{0} more</translation>
    </message>
    <message>
        <source>{0} menos</source>
        <translation>{0} less</translation>
    </message>
    <message>
        <source>Lo que salió mal, por qué escribieron y qué decidimos. Una vez por semana, media hora.</source>
        <translation>What went wrong, why they wrote and what we decided. Once a week, half an hour.</translation>
    </message>
    <message>
        <source>Por qué escribieron</source>
        <translation>Why they wrote</translation>
    </message>
    <message>
        <source>Anotar una decisión</source>
        <translation>Write a decision down</translation>
    </message>
    <message>
        <source>Nada se anotó.</source>
        <translation>Nothing was written down.</translation>
    </message>
    <message>
        <source>Anota qué se hará distinto, quién y qué cifra debería moverse: la semana que viene se ve aquí si se movió.</source>
        <translation>Write down what will be done differently, by whom and which figure should move: next week you see here whether it did.</translation>
    </message>
    <message>
        <source>Lo decidido la semana anterior</source>
        <translation>Decided the week before</translation>
    </message>
    <message>
        <source>Más antiguas, sin hacer</source>
        <translation>Older ones, not done</translation>
    </message>
    <message>
        <source>Decisiones de esta semana</source>
        <translation>Decisions of this week</translation>
    </message>
    <message>
        <source>Semana anterior</source>
        <translation>Previous week</translation>
    </message>
    <message>
        <source>Semana siguiente</source>
        <translation>Next week</translation>
    </message>
</context>
<context>
    <name>RoleForm</name>
    <message>
        <source>Duplicar</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>Retirar</source>
        <translation>Retire</translation>
    </message>
    <message>
        <source>Nombre del rol</source>
        <translation>Name of the role</translation>
    </message>
    <message>
        <source>Para quién es, en una frase</source>
        <translation>Who it is for, in a sentence</translation>
    </message>
    <message>
        <source>Qué conversaciones puede ver</source>
        <translation>Which conversations they can see</translation>
    </message>
    <message numerus="yes">
        <source>%n permiso(s)</source>
        <translation>
            <numerusform>%n permission</numerusform>
            <numerusform>%n permissions</numerusform>
        </translation>
    </message>
    <message>
        <source>Viene con Relevo y no se cambia. Duplícalo para hacer uno propio.</source>
        <translation>It comes with Relevo and cannot be changed. Duplicate it to make your own.</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message numerus="yes">
        <source>%n persona(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lo tiene(n) %n persona(s)</source>
        <translation>
            <numerusform>%n person has it</numerusform>
            <numerusform>%n people have it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>y %n más</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} no sirve sin {1}.</source>
        <translation>{0} is of no use without {1}.</translation>
    </message>
    <message>
        <source>No puedes dar un permiso que no tienes: {0}.</source>
        <translation>You cannot grant a permission you do not hold: {0}.</translation>
    </message>
    <message>
        <source>El rol necesita un nombre.</source>
        <translation>The role needs a name.</translation>
    </message>
    <message>
        <source>Ya hay un rol con ese nombre.</source>
        <translation>There is a role of that name already.</translation>
    </message>
    <message>
        <source>No caben más roles. Retira antes uno que no se use.</source>
        <translation>There is no room for more roles. Retire one that is not used first.</translation>
    </message>
    <message>
        <source>Ese rol creció de otro. Crea uno nuevo.</source>
        <translation>That role grew from another one. Create a new one.</translation>
    </message>
    <message>
        <source>Este Relevo es más nuevo que el servidor y conoce permisos que allí no hay.</source>
        <translation>This Relevo is newer than the server and knows permissions that are not there.</translation>
    </message>
    <message>
        <source>{0}: rol nuevo</source>
        <translation>{0}: new role</translation>
    </message>
    <message>
        <source>{1} se llamará {0}</source>
        <translation>{1} will be called {0}</translation>
    </message>
    <message>
        <source>{0}: otra descripción</source>
        <translation>{0}: another description</translation>
    </message>
    <message>
        <source>{0} verá: {1}</source>
        <translation>{0} will see: {1}</translation>
    </message>
    <message>
        <source>{0} podrá: {1}</source>
        <translation>{0} may now: {1}</translation>
    </message>
    <message>
        <source>{0} ya no podrá: {1}</source>
        <translation>{0} may no longer: {1}</translation>
    </message>
    <message>
        <source>nadie</source>
        <translation>nobody</translation>
    </message>
    <message>
        <source>{0} · del sistema</source>
        <translation>{0} · built in</translation>
    </message>
    <message>
        <source>{0} (copia)</source>
        <translation>{0} (copy)</translation>
    </message>
    <message>
        <source>Efecto de los cambios</source>
        <translation>What the changes do</translation>
    </message>
    <message>
        <source>Nadie lo tiene</source>
        <translation>Nobody has it</translation>
    </message>
</context>
<context>
    <name>RolesPage</name>
    <message>
        <source>Nuevo rol</source>
        <translation>New role</translation>
    </message>
    <message>
        <source>Reintentar</source>
        <translation>Try again</translation>
    </message>
    <message numerus="yes">
        <source>%n rol(es)</source>
        <translation>
            <numerusform>%n role</numerusform>
            <numerusform>%n roles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoomHead</name>
    <message>
        <source>Tablero en vivo</source>
        <translation>Live board</translation>
    </message>
    <message>
        <source>Volver a la bandeja</source>
        <translation>Back to the inbox</translation>
    </message>
    <message>
        <source>Todos</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Equipos del tablero</source>
        <translation>Teams of the board</translation>
    </message>
</context>
<context>
    <name>Roster</name>
    <message>
        <source>Buscar compañero o equipo</source>
        <translation>Find a colleague or team</translation>
    </message>
    <message>
        <source>Quién está</source>
        <translation>Who is here</translation>
    </message>
    <message numerus="yes">
        <source>%n disponibles</source>
        <translation>
            <numerusform>%n available</numerusform>
            <numerusform>%n available</numerusform>
        </translation>
    </message>
    <message>
        <source>Sin equipo</source>
        <translation>No team</translation>
    </message>
</context>
<context>
    <name>Routing</name>
    <message>
        <source>Disponible</source>
        <translation>Available</translation>
    </message>
    <message>
        <source>Ocupado/a</source>
        <translation>Busy</translation>
    </message>
    <message>
        <source>En pausa</source>
        <translation>Away</translation>
    </message>
    <message>
        <source>Desconectado/a</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>sin conexión</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>en pausa</source>
        <translation>away</translation>
    </message>
    <message>
        <source>no recibe más ahora</source>
        <translation>takes no more now</translation>
    </message>
    <message>
        <source>su dispositivo dejó de responder</source>
        <translation>their device stopped answering</translation>
    </message>
    <message>
        <source>ausente</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>fuera de turno</source>
        <translation>off shift</translation>
    </message>
    <message>
        <source>termina su turno</source>
        <translation>shift is ending</translation>
    </message>
    <message>
        <source>sin lugar: {0} de {1}</source>
        <translation>no room: {0} of {1}</translation>
    </message>
    <message>
        <source>no tiene la habilidad {0}</source>
        <translation>lacks the skill {0}</translation>
    </message>
    <message>
        <source>le falta nivel en {0}</source>
        <translation>not enough level in {0}</translation>
    </message>
    <message>
        <source>la rechazó</source>
        <translation>declined it</translation>
    </message>
    <message>
        <source>no respondió</source>
        <translation>did not answer</translation>
    </message>
    <message>
        <source>la tenía antes</source>
        <translation>had it before</translation>
    </message>
    <message>
        <source>no es de ese equipo</source>
        <translation>not in that team</translation>
    </message>
    <message>
        <source>ya no trabaja aquí</source>
        <translation>no longer works here</translation>
    </message>
    <message>
        <source>No hay nadie esperando en tus colas.</source>
        <translation>Nobody is waiting in your queues.</translation>
    </message>
    <message>
        <source>Las que esperan piden habilidades que no tienes.</source>
        <translation>Those waiting need skills you do not have.</translation>
    </message>
    <message>
        <source>Ya tienes todas las que caben: resuelve o transfiere una antes.</source>
        <translation>You have as many as fit: resolve or transfer one first.</translation>
    </message>
    <message>
        <source>No hay ninguna para ti en este momento.</source>
        <translation>There is none for you right now.</translation>
    </message>
    <message>
        <source>Estoy con otra conversación</source>
        <translation>I am in another conversation</translation>
    </message>
    <message>
        <source>No es de mi área</source>
        <translation>Not my area</translation>
    </message>
    <message>
        <source>Termino mi turno</source>
        <translation>My shift is ending</translation>
    </message>
    <message>
        <source>Sin motivo</source>
        <translation>No reason</translation>
    </message>
    <message>
        <source>La regla «{0}» la puso en la cola de {1}.</source>
        <translation>The rule “{0}” put it into the queue of {1}.</translation>
    </message>
    <message>
        <source>Sin regla propia: fue a la cola de {0}.</source>
        <translation>No rule of its own: it went to the queue of {0}.</translation>
    </message>
    <message>
        <source>{0} la rechazó.</source>
        <translation>{0} declined it.</translation>
    </message>
    <message>
        <source>{0} no respondió.</source>
        <translation>{0} did not answer.</translation>
    </message>
    <message>
        <source>{0} la aceptó.</source>
        <translation>{0} accepted it.</translation>
    </message>
    <message>
        <source>Esperó demasiado: pasó a la cola de {0}.</source>
        <translation>It waited too long: it went to the queue of {0}.</translation>
    </message>
    <message>
        <source>Se le ofreció a {0} ({1}): {2}.</source>
        <translation>Offered to {0} ({1}): {2}.</translation>
    </message>
    <message>
        <source>Se asignó a {0} ({1}): {2}.</source>
        <translation>Assigned to {0} ({1}): {2}.</translation>
    </message>
    <message>
        <source>cola general</source>
        <translation>general queue</translation>
    </message>
    <message>
        <source>la tomó de la cola</source>
        <translation>took it from the queue</translation>
    </message>
    <message>
        <source>ya conoce a este cliente</source>
        <translation>knows this customer already</translation>
    </message>
    <message>
        <source>la traspasó, no se la aceptaron y nadie más puede recibirla</source>
        <translation>handed it over, it was not accepted and nobody else can take it</translation>
    </message>
    <message>
        <source>era la única persona libre</source>
        <translation>the only person free</translation>
    </message>
    <message>
        <source>tenía menos carga</source>
        <translation>carried the least</translation>
    </message>
    <message>
        <source>tenía más espacio libre</source>
        <translation>had the most room</translation>
    </message>
    <message>
        <source>le tocaba el turno</source>
        <translation>next in turn</translation>
    </message>
    <message>
        <source>tiene justo la habilidad que se pide</source>
        <translation>has just the skill that is needed</translation>
    </message>
    <message>
        <source>entre iguales, la primera de la lista</source>
        <translation>first of the list among equals</translation>
    </message>
    <message>
        <source>Espera su turno en la cola de {0}.</source>
        <translation>It waits for its turn in the queue of {0}.</translation>
    </message>
    <message>
        <source>Espera en la cola de {0}: ahora nadie puede recibirla.</source>
        <translation>It waits in the queue of {0}: nobody can take it now.</translation>
    </message>
    <message>
        <source>{0} de {1} lugares</source>
        <translation>{0} of {1} places</translation>
    </message>
</context>
<context>
    <name>RoutingPage</name>
    <message numerus="yes">
        <source>%n regla(s)</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n apagada(s)</source>
        <translation>
            <numerusform>%n off</numerusform>
            <numerusform>%n off</numerusform>
        </translation>
    </message>
    <message>
        <source>Cambiar</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Si nadie toma en {0} min</source>
        <translation>If nobody takes it in {0} min</translation>
    </message>
    <message>
        <source>Avisa a supervisión</source>
        <translation>Tells the supervisors</translation>
    </message>
    <message>
        <source>a los {0} min reasigna</source>
        <translation>reassigns after {0} min</translation>
    </message>
    <message>
        <source>Conversaciones que nos esperan: {0}</source>
        <translation>Conversations that wait for us: {0}</translation>
    </message>
    <message>
        <source>Conversaciones que nos esperan: de {0} a {1}</source>
        <translation>Conversations that wait for us: {0} to {1}</translation>
    </message>
    <message>
        <source>Tope por agente</source>
        <translation>Most per agent</translation>
    </message>
    <message>
        <source>De qué número</source>
        <translation>Of which number</translation>
    </message>
    <message>
        <source>Se leen de arriba abajo; gana la primera que cumple todo.</source>
        <translation>Read from top to bottom; the first that holds wins.</translation>
    </message>
    <message>
        <source>Nueva regla</source>
        <translation>New rule</translation>
    </message>
    <message>
        <source>Publicar</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>¿Qué habría pasado?</source>
        <translation>What if?</translation>
    </message>
    <message>
        <source>Primero hace falta un equipo</source>
        <translation>A team is needed first</translation>
    </message>
    <message>
        <source>No hay cambios que publicar</source>
        <translation>There are no changes to publish</translation>
    </message>
    <message>
        <source>Sin nombre</source>
        <translation>No name</translation>
    </message>
    <message>
        <source>Reglas de la empresa</source>
        <translation>Rules of the company</translation>
    </message>
    <message>
        <source>Cola general</source>
        <translation>General queue</translation>
    </message>
    <message>
        <source>Todo lo demás</source>
        <translation>Everything else</translation>
    </message>
    <message>
        <source>{0} (copia)</source>
        <translation>{0} (copy)</translation>
    </message>
    <message>
        <source>Editar</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Apagar</source>
        <translation>Switch off</translation>
    </message>
    <message>
        <source>Encender</source>
        <translation>Switch on</translation>
    </message>
    <message>
        <source>Duplicar</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>Subir</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Bajar</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Eliminar</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Supr</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Deshacer</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>Row</name>
    <message>
        <source>ventana cerrada</source>
        <translation>window closed</translation>
    </message>
    <message>
        <source>cierra en {0}</source>
        <translation>closes in {0}</translation>
    </message>
    <message>
        <source>espera {0}</source>
        <translation>waiting {0}</translation>
    </message>
    <message>
        <source>en pausa</source>
        <translation>paused</translation>
    </message>
    <message>
        <source>Vencida hace {0}</source>
        <translation>Overdue by {0}</translation>
    </message>
    <message>
        <source>esperando a {0}</source>
        <translation>waiting on {0}</translation>
    </message>
    <message>
        <source>Vence en {0}</source>
        <translation>Due in {0}</translation>
    </message>
    <message>
        <source>pospuesta</source>
        <translation>snoozed</translation>
    </message>
    <message>
        <source>resuelta</source>
        <translation>resolved</translation>
    </message>
    <message>
        <source>esperando a otra área</source>
        <translation>waiting on another area</translation>
    </message>
    <message>
        <source>esperando al cliente</source>
        <translation>waiting for customer</translation>
    </message>
    <message>
        <source>vuelve {0}</source>
        <translation>back {0}</translation>
    </message>
    <message>
        <source>te la transfieren</source>
        <translation>transferred to you</translation>
    </message>
    <message>
        <source>te la ofrecen</source>
        <translation>offered to you</translation>
    </message>
    <message>
        <source>Borrador:</source>
        <translation>Draft:</translation>
    </message>
    <message>
        <source>Tú:</source>
        <translation>You:</translation>
    </message>
    <message>
        <source>{0} escribe…</source>
        <translation>{0} is writing…</translation>
    </message>
    <message>
        <source>último mensaje: {0}</source>
        <translation>last message: {0}</translation>
    </message>
    <message>
        <source>asignada a ti</source>
        <translation>assigned to you</translation>
    </message>
    <message>
        <source>asignada a {0}</source>
        <translation>assigned to {0}</translation>
    </message>
    <message>
        <source>sin asignar</source>
        <translation>unassigned</translation>
    </message>
    <message numerus="yes">
        <source>%n archivos</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sin leer</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleCard</name>
    <message>
        <source>Arrástrala para moverla</source>
        <translation>Drag it to move it</translation>
    </message>
    <message>
        <source>Encendida: {0}</source>
        <translation>On: {0}</translation>
    </message>
    <message>
        <source>7 días</source>
        <translation>7 days</translation>
    </message>
    <message>
        <source>se aplica</source>
        <translation>applies</translation>
    </message>
    <message>
        <source>no cumple</source>
        <translation>does not hold</translation>
    </message>
    <message>
        <source>no se evalúa</source>
        <translation>not asked</translation>
    </message>
    <message>
        <source>apagada</source>
        <translation>off</translation>
    </message>
    <message>
        <source>{0} en 7 días</source>
        <translation>{0} in 7 days</translation>
    </message>
</context>
<context>
    <name>RuleEditor</name>
    <message>
        <source>Elegir…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>No hay ninguna todavía</source>
        <translation>There are none yet</translation>
    </message>
    <message>
        <source>Eliminar</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Listo</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Se lee así</source>
        <translation>It reads like this</translation>
    </message>
    <message>
        <source>¿Descartar lo escrito?</source>
        <translation>Discard what was written?</translation>
    </message>
    <message>
        <source>La regla queda como estaba.</source>
        <translation>The rule stays as it was.</translation>
    </message>
    <message>
        <source>Descartar</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Regla nueva</source>
        <translation>New rule</translation>
    </message>
    <message>
        <source>Regla {0}</source>
        <translation>Rule {0}</translation>
    </message>
    <message>
        <source>Daños en la entrega</source>
        <translation>Damaged on delivery</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Se ve en la conversación: «la regla … la puso aquí».</source>
        <translation>Shown on the conversation: “rule … put it here”.</translation>
    </message>
    <message>
        <source>Si</source>
        <translation>If</translation>
    </message>
    <message>
        <source>sin condiciones vale para todos</source>
        <translation>without conditions it holds for everybody</translation>
    </message>
    <message>
        <source>Entonces va a</source>
        <translation>Then it goes to</translation>
    </message>
    <message>
        <source>Todo lo demás</source>
        <translation>Everything else</translation>
    </message>
    <message>
        <source>Seguir con las reglas de toda la empresa</source>
        <translation>Go on with the rules of the whole company</translation>
    </message>
    <message>
        <source>Va a</source>
        <translation>Goes to</translation>
    </message>
    <message>
        <source>cuando no se cumple ninguna regla</source>
        <translation>when no rule holds</translation>
    </message>
    <message>
        <source>Reglas de la empresa</source>
        <translation>Rules of the company</translation>
    </message>
    <message>
        <source>Cómo cuentan juntas</source>
        <translation>How they count together</translation>
    </message>
    <message>
        <source>Quitar este grupo</source>
        <translation>Remove this group</translation>
    </message>
    <message>
        <source>Condición</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>Grupo</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Qué se mira</source>
        <translation>What is looked at</translation>
    </message>
    <message>
        <source>Quitar esta condición</source>
        <translation>Remove this condition</translation>
    </message>
    <message>
        <source>Cómo</source>
        <translation>How</translation>
    </message>
    <message>
        <source>Dato</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>roto, no prende, garantía</source>
        <translation>broken, does not start, warranty</translation>
    </message>
    <message>
        <source>Palabras del anuncio (opcional)</source>
        <translation>Words of the ad (optional)</translation>
    </message>
    <message>
        <source>Id (opcional)</source>
        <translation>Id (optional)</translation>
    </message>
    <message>
        <source>Quito; Lima</source>
        <translation>Quito; Lima</translation>
    </message>
    <message>
        <source>Moneda: MXN</source>
        <translation>Currency: MXN</translation>
    </message>
    <message>
        <source>Equipo</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Prioridad</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Poner etiquetas</source>
        <translation>Put tags</translation>
    </message>
    <message>
        <source>Habilidad</source>
        <translation>Skill</translation>
    </message>
    <message>
        <source>En {0} las toman a mano de la cola.</source>
        <translation>In {0} people take them from the queue by hand.</translation>
    </message>
    <message>
        <source>{0} reparte: {1}.</source>
        <translation>{0} shares out: {1}.</translation>
    </message>
    <message>
        <source>Primero, a quien ya atendió a ese cliente.</source>
        <translation>First, to whoever attended that customer before.</translation>
    </message>
    <message>
        <source>Nadie tiene otra habilidad: se anotan en la ficha de cada persona.</source>
        <translation>Nobody has another skill: they are kept with each person.</translation>
    </message>
    <message>
        <source>Nivel</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>cualquier nivel</source>
        <translation>any level</translation>
    </message>
    <message>
        <source>nivel {0} o más</source>
        <translation>level {0} or more</translation>
    </message>
    <message>
        <source>Quitar esta habilidad</source>
        <translation>Remove this skill</translation>
    </message>
    <message>
        <source>con habilidad</source>
        <translation>with the skill</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Siempre</source>
        <translation>Always</translation>
    </message>
    <message>
        <source>Palabras del mensaje</source>
        <translation>Words of the message</translation>
    </message>
    <message>
        <source>Idioma</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Número nuestro</source>
        <translation>Number of ours</translation>
    </message>
    <message>
        <source>Etiquetas</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Dato del cliente</source>
        <translation>Customer field</translation>
    </message>
    <message>
        <source>Anuncio</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Horario</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Ya nos conoce</source>
        <translation>Knows us</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>Importe del pedido</source>
        <translation>Order amount</translation>
    </message>
    <message>
        <source>Pedido reciente</source>
        <translation>Recent order</translation>
    </message>
    <message>
        <source>Parte de los clientes</source>
        <translation>Share of customers</translation>
    </message>
    <message>
        <source>tiene alguna</source>
        <translation>has any</translation>
    </message>
    <message>
        <source>las tiene todas</source>
        <translation>has all</translation>
    </message>
    <message>
        <source>no tiene ninguna</source>
        <translation>has none</translation>
    </message>
    <message>
        <source>no las tiene todas</source>
        <translation>has not all</translation>
    </message>
    <message>
        <source>es</source>
        <translation>is</translation>
    </message>
    <message>
        <source>no es</source>
        <translation>is not</translation>
    </message>
    <message>
        <source>contiene</source>
        <translation>contains</translation>
    </message>
    <message>
        <source>no contiene</source>
        <translation>does not contain</translation>
    </message>
    <message>
        <source>tiene dato</source>
        <translation>is filled</translation>
    </message>
    <message>
        <source>está vacío</source>
        <translation>is empty</translation>
    </message>
    <message>
        <source>abierto</source>
        <translation>open</translation>
    </message>
    <message>
        <source>cerrado</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>sí</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>dentro</source>
        <translation>inside</translation>
    </message>
    <message>
        <source>fuera</source>
        <translation>outside</translation>
    </message>
    <message>
        <source>es mayor que</source>
        <translation>is more than</translation>
    </message>
    <message>
        <source>no es mayor que</source>
        <translation>is not more than</translation>
    </message>
    <message>
        <source>hace menos de</source>
        <translation>less than</translation>
    </message>
    <message>
        <source>no hace menos de</source>
        <translation>not less than</translation>
    </message>
    <message>
        <source>viene de uno</source>
        <translation>comes from one</translation>
    </message>
    <message>
        <source>no viene de uno</source>
        <translation>does not come from one</translation>
    </message>
    <message>
        <source>ya nos escribió</source>
        <translation>wrote to us before</translation>
    </message>
    <message>
        <source>es nuevo</source>
        <translation>is new</translation>
    </message>
    <message>
        <source>es VIP</source>
        <translation>is VIP</translation>
    </message>
    <message>
        <source>no es VIP</source>
        <translation>is not VIP</translation>
    </message>
    <message>
        <source>a todos</source>
        <translation>everybody</translation>
    </message>
    <message>
        <source>Se cumple todo</source>
        <translation>All of it holds</translation>
    </message>
    <message>
        <source>Se cumple alguna</source>
        <translation>Any of it holds</translation>
    </message>
    <message>
        <source>No se cumple ninguna</source>
        <translation>None of it holds</translation>
    </message>
    <message>
        <source>No se cumple todo</source>
        <translation>Not all of it holds</translation>
    </message>
    <message>
        <source>español</source>
        <translation>Spanish</translation>
    </message>
    <message>
        <source>portugués</source>
        <translation>Portuguese</translation>
    </message>
    <message>
        <source>inglés</source>
        <translation>English</translation>
    </message>
    <message>
        <source>francés</source>
        <translation>French</translation>
    </message>
    <message>
        <source>italiano</source>
        <translation>Italian</translation>
    </message>
    <message>
        <source>alemán</source>
        <translation>German</translation>
    </message>
    <message>
        <source>siempre</source>
        <translation>always</translation>
    </message>
    <message>
        <source>y</source>
        <translation>and</translation>
    </message>
    <message>
        <source>o</source>
        <translation>or</translation>
    </message>
    <message>
        <source>no</source>
        <comment>before a condition</comment>
        <translation>not</translation>
    </message>
    <message>
        <source>{0} o {1}</source>
        <translation>{0} or {1}</translation>
    </message>
    <message>
        <source>{0} y {1}</source>
        <translation>{0} and {1}</translation>
    </message>
    <message>
        <source>«{0}»</source>
        <comment>a word</comment>
        <translation>“{0}”</translation>
    </message>
    <message>
        <source>mensaje sin</source>
        <translation>message without</translation>
    </message>
    <message>
        <source>mensaje con</source>
        <translation>message with</translation>
    </message>
    <message>
        <source>idioma</source>
        <translation>language</translation>
    </message>
    <message>
        <source>escribe a</source>
        <translation>writes to</translation>
    </message>
    <message>
        <source>Toda la empresa</source>
        <translation>Whole company</translation>
    </message>
    <message>
        <source>un número que ya no existe</source>
        <translation>a number that is gone</translation>
    </message>
    <message>
        <source>sin etiqueta</source>
        <translation>without tag</translation>
    </message>
    <message>
        <source>etiqueta</source>
        <translation>tag</translation>
    </message>
    <message>
        <source>dato del cliente</source>
        <translation>customer field</translation>
    </message>
    <message>
        <source>un anuncio</source>
        <translation>an ad</translation>
    </message>
    <message>
        <source>un anuncio con {0}</source>
        <translation>an ad with {0}</translation>
    </message>
    <message>
        <source>no viene de</source>
        <translation>does not come from</translation>
    </message>
    <message>
        <source>viene de</source>
        <translation>comes from</translation>
    </message>
    <message>
        <source>abierta</source>
        <translation>open</translation>
    </message>
    <message>
        <source>cerrada</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>hora</source>
        <translation>hours</translation>
    </message>
    <message>
        <source>que vuelve</source>
        <translation>who returns</translation>
    </message>
    <message>
        <source>nuevo</source>
        <translation>new</translation>
    </message>
    <message>
        <source>cliente</source>
        <translation>customer</translation>
    </message>
    <message>
        <source>mayor que {0}</source>
        <translation>more than {0}</translation>
    </message>
    <message>
        <source>no mayor que {0}</source>
        <translation>not more than {0}</translation>
    </message>
    <message>
        <source>importe del pedido</source>
        <translation>order amount</translation>
    </message>
    <message>
        <source>sin pedido recibido</source>
        <translation>no order received</translation>
    </message>
    <message>
        <source>pedido recibido</source>
        <translation>order received</translation>
    </message>
    <message>
        <source>hace menos de {0} h</source>
        <translation>less than {0} h ago</translation>
    </message>
    <message>
        <source>el {0} % de los clientes</source>
        <translation>{0} % of customers</translation>
    </message>
    <message>
        <source>fuera de {0}</source>
        <translation>outside {0}</translation>
    </message>
    <message>
        <source>que no sea {0}</source>
        <translation>other than {0}</translation>
    </message>
    <message>
        <source>a mano</source>
        <translation>by hand</translation>
    </message>
    <message>
        <source>por turnos</source>
        <translation>in turns</translation>
    </message>
    <message>
        <source>menor carga</source>
        <translation>least loaded</translation>
    </message>
    <message>
        <source>según capacidad</source>
        <translation>by capacity</translation>
    </message>
    <message>
        <source>por habilidad</source>
        <translation>by skill</translation>
    </message>
    <message>
        <source>un equipo que ya no existe</source>
        <translation>a team that is gone</translation>
    </message>
    <message>
        <source>Cola de {0}</source>
        <translation>Queue of {0}</translation>
    </message>
    <message>
        <source>su agente de siempre</source>
        <translation>their usual agent</translation>
    </message>
    <message>
        <source>prioridad {0}</source>
        <translation>{0} priority</translation>
    </message>
    <message>
        <source>habilidad «{0}» nivel {1}</source>
        <translation>skill “{0}” level {1}</translation>
    </message>
    <message>
        <source>habilidad «{0}»</source>
        <translation>skill “{0}”</translation>
    </message>
    <message>
        <source>«{0}» es nueva</source>
        <translation>“{0}” is new</translation>
    </message>
    <message>
        <source>se quita «{0}»</source>
        <translation>“{0}” is removed</translation>
    </message>
    <message>
        <source>«{0}» cambia de lugar</source>
        <translation>“{0}” moves</translation>
    </message>
    <message>
        <source>se enciende «{0}»</source>
        <translation>“{0}” is switched on</translation>
    </message>
    <message>
        <source>se apaga «{0}»</source>
        <translation>“{0}” is switched off</translation>
    </message>
    <message>
        <source>cambia «{0}»</source>
        <translation>“{0}” changes</translation>
    </message>
    <message>
        <source>cambia «Todo lo demás»</source>
        <translation>“Everything else” changes</translation>
    </message>
    <message>
        <source>cambia el horario que cuenta</source>
        <translation>the hours that count change</translation>
    </message>
    <message>
        <source>Un número ya no existe: elige otro.</source>
        <translation>A number is gone: choose another.</translation>
    </message>
    <message>
        <source>Elige el equipo que recibe lo que ninguna regla atrapa.</source>
        <translation>Choose the team that gets what no rule catches.</translation>
    </message>
    <message>
        <source>Son demasiadas reglas: une algunas.</source>
        <translation>Too many rules: join some.</translation>
    </message>
    <message>
        <source>Esta regla está dos veces: quita una.</source>
        <translation>This rule is there twice: remove one.</translation>
    </message>
    <message>
        <source>Ponle un nombre: se ve en la conversación.</source>
        <translation>Give it a name: it is shown on the conversation.</translation>
    </message>
    <message>
        <source>Hay demasiados grupos dentro de grupos: divide la regla.</source>
        <translation>Too many groups in groups: split the rule.</translation>
    </message>
    <message>
        <source>El equipo ya no existe: elige otro.</source>
        <translation>The team is gone: choose another.</translation>
    </message>
    <message>
        <source>Nadie tiene la habilidad «{0}»: elige una de la lista.</source>
        <translation>Nobody has the skill “{0}”: choose one of the list.</translation>
    </message>
    <message>
        <source>Una etiqueta está vacía: quítala.</source>
        <translation>A tag is empty: remove it.</translation>
    </message>
    <message>
        <source>Nunca le toca: otra de arriba atrapa lo mismo antes. Súbela.</source>
        <translation>Never reached: one above catches the same first. Move it up.</translation>
    </message>
    <message>
        <source>No se cumple para nadie: mejor apaga la regla.</source>
        <translation>It holds for nobody: better switch the rule off.</translation>
    </message>
    <message>
        <source>Falta decir algo en una condición.</source>
        <translation>Something is missing in a condition.</translation>
    </message>
    <message>
        <source>Una palabra está vacía: quítala.</source>
        <translation>A word is empty: remove it.</translation>
    </message>
    <message>
        <source>Falta la moneda del importe, como MXN.</source>
        <translation>The amount needs a currency, like MXN.</translation>
    </message>
    <message>
        <source>La parte va de 0 a 100 %.</source>
        <translation>The share is from 0 to 100 %.</translation>
    </message>
</context>
<context>
    <name>RungRow</name>
    <message>
        <source>Minutos sin movimiento</source>
        <translation>Minutes without movement</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>Qué pasa</source>
        <translation>What happens</translation>
    </message>
    <message>
        <source>Quitar este paso</source>
        <translation>Remove this step</translation>
    </message>
    <message>
        <source>A los</source>
        <translation>After</translation>
    </message>
</context>
<context>
    <name>SaveView</name>
    <message>
        <source>Guardar vista</source>
        <translation>Save view</translation>
    </message>
    <message>
        <source>Renombrar o compartir</source>
        <translation>Rename or share</translation>
    </message>
    <message>
        <source>Urgentes de hoy</source>
        <translation>Urgent today</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Para</source>
        <translation>For</translation>
    </message>
</context>
<context>
    <name>SavedReports</name>
    <message>
        <source>Guardados</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Guardar este informe…</source>
        <translation>Save this report…</translation>
    </message>
    <message>
        <source>Eliminar «{0}»</source>
        <translation>Delete &quot;{0}&quot;</translation>
    </message>
    <message>
        <source>{0} · compartido</source>
        <translation>{0} · shared</translation>
    </message>
    <message>
        <source>{0} · de {1}</source>
        <translation>{0} · by {1}</translation>
    </message>
</context>
<context>
    <name>ScheduledLines</name>
    <message>
        <source>y {0} más</source>
        <translation>and {0} more</translation>
    </message>
    <message>
        <source>Sale {0}</source>
        <translation>Leaves {0}</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Editar</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Enviar ahora</source>
        <translation>Send now</translation>
    </message>
</context>
<context>
    <name>Schedules</name>
    <message>
        <source>Cada día</source>
        <translation>Every day</translation>
    </message>
    <message>
        <source>Cada semana</source>
        <translation>Every week</translation>
    </message>
    <message>
        <source>Cada mes</source>
        <translation>Every month</translation>
    </message>
    <message>
        <source>El día anterior</source>
        <translation>The day before</translation>
    </message>
    <message>
        <source>La semana anterior</source>
        <translation>The week before</translation>
    </message>
    <message>
        <source>El mes en curso</source>
        <translation>The month so far</translation>
    </message>
    <message>
        <source>El mes anterior</source>
        <translation>The month before</translation>
    </message>
    <message>
        <source>Cada día a las {0}</source>
        <translation>Every day at {0}</translation>
    </message>
    <message>
        <source>Cada semana, el {0} a las {1}</source>
        <translation>Every week, {0} at {1}</translation>
    </message>
    <message>
        <source>Cada mes, el día {0} a las {1}</source>
        <translation>Every month, on day {0} at {1}</translation>
    </message>
    <message>
        <source>carpeta del servidor</source>
        <translation>the server&apos;s folder</translation>
    </message>
    <message>
        <source>Salió {0}; el servidor de correo rechazó {1}</source>
        <translation>It left {0}; the mail server refused {1}</translation>
    </message>
    <message>
        <source>El último salió: {0}</source>
        <translation>The last one left: {0}</translation>
    </message>
    <message>
        <source>No se sabe si el correo de {0} salió: no se repite</source>
        <translation>Nobody knows whether the mail of {0} left: it is not sent again</translation>
    </message>
    <message>
        <source>Se está preparando</source>
        <translation>It is being made</translation>
    </message>
    <message>
        <source>Se intenta otra vez a las {0}.</source>
        <translation>It is tried again at {0}.</translation>
    </message>
    <message>
        <source>Quien lo programó ya no puede ver estas cifras: está en pausa.</source>
        <translation>Whoever scheduled it may not see these figures any more: it is paused.</translation>
    </message>
    <message>
        <source>No se pudo escribir en la carpeta del servidor.</source>
        <translation>The server&apos;s folder could not be written.</translation>
    </message>
    <message>
        <source>El servidor no tiene correo configurado.</source>
        <translation>The server has no mail set up.</translation>
    </message>
    <message>
        <source>La empresa no permite enviarlo a {0}.</source>
        <translation>The company does not allow mailing it to {0}.</translation>
    </message>
    <message>
        <source>El servidor de correo lo rechazó: {0}.</source>
        <translation>The mail server refused it: {0}.</translation>
    </message>
    <message>
        <source>El servidor de correo no responde.</source>
        <translation>The mail server does not answer.</translation>
    </message>
    <message>
        <source>Las cifras no estaban listas.</source>
        <translation>The figures were not ready.</translation>
    </message>
    <message>
        <source>No se pudo preparar.</source>
        <translation>It could not be made.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Sin asignar</source>
        <translation>Not assigned</translation>
    </message>
    <message>
        <source>Va adjunto el informe «{0}». Se programó en Relevo.</source>
        <translation>Attached is the report “{0}”. It was scheduled in Relevo.</translation>
    </message>
    <message>
        <source>Cambiar el envío</source>
        <translation>Change it</translation>
    </message>
    <message>
        <source>Programar este informe</source>
        <translation>Schedule this report</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>De qué días</source>
        <translation>About which days</translation>
    </message>
    <message>
        <source>Cuándo</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Día de la semana</source>
        <translation>Day of the week</translation>
    </message>
    <message>
        <source>Día del mes</source>
        <translation>Day of the month</translation>
    </message>
    <message>
        <source>Archivo</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Libro de Excel</source>
        <translation>Excel workbook</translation>
    </message>
    <message>
        <source>PDF para leer</source>
        <translation>PDF to read</translation>
    </message>
    <message>
        <source>Tabla en CSV</source>
        <translation>CSV table</translation>
    </message>
    <message>
        <source>Guardarlo en la carpeta del servidor</source>
        <translation>Keep it in the server&apos;s folder</translation>
    </message>
    <message>
        <source>Enviarlo por correo a</source>
        <translation>Mail it to</translation>
    </message>
    <message>
        <source>Programar</source>
        <translation>Schedule</translation>
    </message>
    <message>
        <source>«{0}» no es una dirección de correo.</source>
        <translation>“{0}” is no mail address.</translation>
    </message>
    <message>
        <source>La empresa solo permite enviarlo a {0}: «{1}» queda fuera.</source>
        <translation>The company only allows mailing it to {0}: “{1}” is outside.</translation>
    </message>
    <message>
        <source>Elige a dónde va: la carpeta, un correo o los dos.</source>
        <translation>Choose where it goes: the folder, a mail address, or both.</translation>
    </message>
    <message>
        <source>Las próximas veces: {0}.</source>
        <translation>The next times: {0}.</translation>
    </message>
    <message>
        <source>Enviar ahora</source>
        <translation>Send now</translation>
    </message>
    <message>
        <source>Cambiar…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Reanudar</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Pausar</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Borrar</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>{0} · en pausa</source>
        <translation>{0} · paused</translation>
    </message>
    <message>
        <source>{0} · el próximo, {1}</source>
        <translation>{0} · the next, {1}</translation>
    </message>
    <message>
        <source>A: {0}</source>
        <translation>To: {0}</translation>
    </message>
    <message>
        <source>{0} · de {1}</source>
        <translation>{0} · by {1}</translation>
    </message>
    <message>
        <source>Todavía no salió ninguno</source>
        <translation>None has left yet</translation>
    </message>
    <message>
        <source>Informes programados</source>
        <translation>Scheduled reports</translation>
    </message>
    <message>
        <source>Ningún informe programado</source>
        <translation>No scheduled report</translation>
    </message>
    <message>
        <source>Abre el informe que quieras recibir y elige Exportar, Programar este informe.</source>
        <translation>Open the report you want to get and choose Export, Schedule this report.</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>¿Borrar «{0}»?</source>
        <translation>Delete “{0}”?</translation>
    </message>
    <message>
        <source>No saldrá más. Los archivos que ya se guardaron se quedan.</source>
        <translation>It will not come any more. Files that were kept stay.</translation>
    </message>
</context>
<context>
    <name>SearchResults</name>
    <message>
        <source>Resultados de la búsqueda</source>
        <translation>Search results</translation>
    </message>
    <message>
        <source>Personas y conversaciones</source>
        <translation>People and conversations</translation>
    </message>
    <message>
        <source>Mensajes</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Nada en este dispositivo</source>
        <translation>Nothing on this device</translation>
    </message>
    <message>
        <source>El servidor se consulta al volver la conexión</source>
        <translation>The server will be asked when the connection is back</translation>
    </message>
    <message>
        <source>Del servidor</source>
        <translation>From the server</translation>
    </message>
</context>
<context>
    <name>SecurityPage</name>
    <message>
        <source>Verificación en dos pasos</source>
        <translation>Two-step verification</translation>
    </message>
    <message>
        <source>Además de la contraseña, un código del teléfono. Quien no la tenga la activa al entrar.</source>
        <translation>A code from the phone besides the password. Who has none sets it up when signing in.</translation>
    </message>
    <message>
        <source>Agentes</source>
        <translation>Agents</translation>
    </message>
    <message>
        <source>Supervisión</source>
        <translation>Supervisors</translation>
    </message>
    <message>
        <source>Administración</source>
        <translation>Administrators</translation>
    </message>
    <message>
        <source>días</source>
        <translation>days</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>letras</source>
        <translation>characters</translation>
    </message>
    <message>
        <source>Sesiones y contraseñas</source>
        <translation>Sessions and passwords</translation>
    </message>
    <message>
        <source>Una sesión dura</source>
        <translation>A session lasts</translation>
    </message>
    <message>
        <source>después pide entrar otra vez; 0: lo del servidor</source>
        <translation>then one signs in again; 0: as the server says</translation>
    </message>
    <message>
        <source>Termina si nadie la usa en</source>
        <translation>It ends when unused for</translation>
    </message>
    <message>
        <source>0: no termina por eso</source>
        <translation>0: it does not end for that</translation>
    </message>
    <message>
        <source>Una contraseña tiene al menos</source>
        <translation>A password has at least</translation>
    </message>
    <message>
        <source>cuenta para las que se elijan desde ahora</source>
        <translation>counts for those chosen from now on</translation>
    </message>
    <message>
        <source>Redes desde las que se entra</source>
        <translation>Networks people sign in from</translation>
    </message>
    <message>
        <source>Una dirección o red por línea. Vacío: desde cualquiera. La tuya tiene que estar.</source>
        <translation>One address or network per line. Empty: from anywhere. Yours must be among them.</translation>
    </message>
    <message>
        <source>Dominios a los que van los informes</source>
        <translation>Domains reports go to</translation>
    </message>
    <message>
        <source>Informes por correo</source>
        <translation>Reports by mail</translation>
    </message>
    <message>
        <source>Dominios a los que pueden ir los informes programados, uno por línea. Vacío: cualquiera.</source>
        <translation>Domains scheduled reports may go to, one per line. Empty: any.</translation>
    </message>
    <message>
        <source>cómo se entra a Relevo</source>
        <translation>how people get into Relevo</translation>
    </message>
    <message>
        <source>Vale desde la próxima vez que un dispositivo pide algo, también en sesiones abiertas.</source>
        <translation>It counts from the next time a device asks for something, in open sessions too.</translation>
    </message>
    <message>
        <source>Así se lee</source>
        <translation>How it reads</translation>
    </message>
    <message>
        <source>Entran con código: {0}.</source>
        <translation>Sign in with a code: {0}.</translation>
    </message>
    <message>
        <source>A nadie se le exige un código.</source>
        <translation>Nobody has to use a code.</translation>
    </message>
    <message>
        <source>Días que dura una sesión: {0}.</source>
        <translation>Days a session lasts: {0}.</translation>
    </message>
    <message>
        <source>Redes desde las que se entra: {0}.</source>
        <translation>Networks people sign in from: {0}.</translation>
    </message>
    <message>
        <source>Los informes por correo van solo a: {0}.</source>
        <translation>Reports by mail go only to: {0}.</translation>
    </message>
    <message>
        <source>Los informes por correo van a cualquier dirección.</source>
        <translation>Reports by mail go to any address.</translation>
    </message>
    <message>
        <source>días que dura una sesión: {0}</source>
        <translation>days a session lasts: {0}</translation>
    </message>
    <message>
        <source>informes por correo a: {0}</source>
        <translation>reports by mail to: {0}</translation>
    </message>
    <message>
        <source>Las sesiones duran lo que diga el servidor.</source>
        <translation>Sessions last as long as the server says.</translation>
    </message>
    <message>
        <source>Se entra desde cualquier red.</source>
        <translation>People sign in from any network.</translation>
    </message>
    <message>
        <source>entran con código: {0}</source>
        <translation>sign in with a code: {0}</translation>
    </message>
    <message>
        <source>nadie</source>
        <translation>nobody</translation>
    </message>
    <message>
        <source>las sesiones duran lo del servidor</source>
        <translation>sessions last as the server says</translation>
    </message>
    <message>
        <source>terminan sin uso en {0} h</source>
        <translation>end when unused for {0} h</translation>
    </message>
    <message>
        <source>no terminan por falta de uso</source>
        <translation>do not end when unused</translation>
    </message>
    <message>
        <source>contraseñas de {0} letras o más</source>
        <translation>passwords of {0} characters or more</translation>
    </message>
    <message>
        <source>redes: {0}</source>
        <translation>networks: {0}</translation>
    </message>
    <message>
        <source>cualquiera</source>
        <translation>any</translation>
    </message>
</context>
<context>
    <name>SendLater</name>
    <message>
        <source>Enviar más tarde</source>
        <translation>Send later</translation>
    </message>
    <message>
        <source>Mensaje</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Zona horaria</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>De la oficina</source>
        <translation>Of the office</translation>
    </message>
    <message>
        <source>Del cliente</source>
        <translation>Of the customer</translation>
    </message>
    <message>
        <source>Programar</source>
        <translation>Schedule</translation>
    </message>
    <message>
        <source>Elige un momento desde ahora, a {0} días como mucho.</source>
        <translation>Choose a moment from now on, at most {0} days away.</translation>
    </message>
    <message>
        <source>Sale {0}.</source>
        <translation>It leaves {0}.</translation>
    </message>
    <message>
        <source>Sale {0}; para el cliente, {1}.</source>
        <translation>It leaves {0}; for the customer, {1}.</translation>
    </message>
    <message>
        <source>La ventana de 24 h ya estará cerrada: no saldrá y te avisaremos.</source>
        <translation>The 24 h window will be closed by then: it will not leave, and we will tell you.</translation>
    </message>
</context>
<context>
    <name>SendingLater</name>
    <message>
        <source>Sin conexión: se puede hacer cuando vuelva</source>
        <translation>Offline: possible when it is back</translation>
    </message>
    <message>
        <source>Primero escribe el mensaje</source>
        <translation>Write the message first</translation>
    </message>
    <message>
        <source>Se programa un texto o un solo archivo listo.</source>
        <translation>Only a text or one file that is ready can be scheduled.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message numerus="yes">
        <source>%n cambio(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message>
        <source>Buscar un ajuste</source>
        <translation>Find a setting</translation>
    </message>
    <message>
        <source>Nada con esas palabras</source>
        <translation>Nothing with these words</translation>
    </message>
    <message>
        <source>Ajustes</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Empresa</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Trabajo</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>Automatización</source>
        <translation>Automation</translation>
    </message>
    <message>
        <source>Descartar</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Guardar cambios</source>
        <translation>Save changes</translation>
    </message>
    <message>
        <source>Historial</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Buscando…</source>
        <translation>Looking…</translation>
    </message>
    <message>
        <source>Nadie lo ha cambiado: valen los valores de fábrica.</source>
        <translation>Nobody has changed it: the defaults count.</translation>
    </message>
    <message>
        <source>El sistema</source>
        <translation>The system</translation>
    </message>
    <message>
        <source>Versión {0}</source>
        <translation>Version {0}</translation>
    </message>
    <message>
        <source>en vigor</source>
        <translation>in force</translation>
    </message>
    <message>
        <source>Volver a esta</source>
        <translation>Go back to this</translation>
    </message>
    <message>
        <source>Volver a la versión {0}</source>
        <translation>Go back to version {0}</translation>
    </message>
    <message>
        <source>Se guardó con otra versión de Relevo: aquí no se puede leer.</source>
        <translation>Saved with another version of Relevo: it cannot be read here.</translation>
    </message>
    <message>
        <source>Vuelve a la versión {0}</source>
        <translation>Back to version {0}</translation>
    </message>
    <message>
        <source>¿Guardar los cambios?</source>
        <translation>Save the changes?</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Seguir aquí</source>
        <translation>Stay here</translation>
    </message>
    <message>
        <source>hay cambios</source>
        <translation>there are changes</translation>
    </message>
    <message>
        <source>{0} vuelve a usar la de la empresa</source>
        <translation>{0} goes back to the company&apos;s</translation>
    </message>
    <message>
        <source>Alguien guardó otra versión antes. Mírala y decide.</source>
        <translation>Somebody saved another version before. Look at it and decide.</translation>
    </message>
    <message>
        <source>No se guardó: corrige lo marcado.</source>
        <translation>Not saved: correct what is marked.</translation>
    </message>
    <message>
        <source>De quién es</source>
        <translation>Whose it is</translation>
    </message>
    <message>
        <source>Darle una propia</source>
        <translation>Give it its own</translation>
    </message>
    <message>
        <source>Toda la empresa</source>
        <translation>The whole company</translation>
    </message>
    <message>
        <source>Equipo {0}</source>
        <translation>Team {0}</translation>
    </message>
    <message>
        <source>Este equipo usa la de la empresa.</source>
        <translation>This team uses the company&apos;s.</translation>
    </message>
    <message>
        <source>Usar la de la empresa</source>
        <translation>Use the company&apos;s</translation>
    </message>
    <message>
        <source>Reintentar</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Deshacer</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Ajustes</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Ver su versión</source>
        <translation>See their version</translation>
    </message>
    <message>
        <source>Seguir con lo mío</source>
        <translation>Go on with mine</translation>
    </message>
    <message>
        <source>Sin conexión: se puede leer; se podrá guardar cuando vuelva.</source>
        <translation>Offline: it can be read; it can be saved when the line is back.</translation>
    </message>
    <message>
        <source>Tu rol ya no permite cambiarlo.</source>
        <translation>Your role no longer allows changing it.</translation>
    </message>
    <message>
        <source>Se guardó con un Relevo más nuevo. Actualiza para cambiarlo.</source>
        <translation>It was saved with a newer Relevo. Update to change it.</translation>
    </message>
    <message>
        <source>Alguien cambió esto hace un momento.</source>
        <translation>Somebody changed this a moment ago.</translation>
    </message>
    <message>
        <source>{0} cambió esto hace un momento.</source>
        <translation>{0} changed this a moment ago.</translation>
    </message>
</context>
<context>
    <name>ShiftDialog</name>
    <message>
        <source>Empezar turno</source>
        <translation>Start shift</translation>
    </message>
    <message>
        <source>Tu turno: {0} a {1}.</source>
        <translation>Your shift: {0} to {1}.</translation>
    </message>
    <message numerus="yes">
        <source>%n conversaciones tuyas esperan respuesta.</source>
        <translation>
            <numerusform>%n conversation of yours waits for a reply.</numerusform>
            <numerusform>%n conversations of yours wait for a reply.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Al empezar recibirás %n de la cola.</source>
        <translation>
            <numerusform>When you start you get %n from the queue.</numerusform>
            <numerusform>When you start you get %n from the queue.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ya son tuyas</source>
        <translation>Yours already</translation>
    </message>
    <message>
        <source>vence {0}</source>
        <translation>due {0}</translation>
    </message>
    <message>
        <source>Vencida desde {0}</source>
        <translation>Overdue since {0}</translation>
    </message>
    <message>
        <source>espera tu respuesta</source>
        <translation>waits for your reply</translation>
    </message>
    <message>
        <source>esperando al cliente</source>
        <translation>waiting for customer</translation>
    </message>
    <message>
        <source>Recibirás de la cola</source>
        <translation>You will get from the queue</translation>
    </message>
    <message>
        <source>No hay nada pendiente: empiezas con la mesa limpia.</source>
        <translation>Nothing is pending: you start with a clean desk.</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>{0} números</source>
        <translation>{0} numbers</translation>
    </message>
    <message>
        <source>Conectando…</source>
        <translation>Connecting…</translation>
    </message>
    <message>
        <source>Sin conexión</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Alertas</source>
        <translation>Alerts</translation>
    </message>
    <message>
        <source>Mi día</source>
        <translation>My day</translation>
    </message>
    <message>
        <source>Equipos</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Vistas guardadas</source>
        <translation>Saved views</translation>
    </message>
</context>
<context>
    <name>SignedOut</name>
    <message>
        <source>Tu sesión terminó</source>
        <translation>Your session ended</translation>
    </message>
    <message>
        <source>Tus borradores y lo pendiente de envío están guardados: vuelven al iniciar sesión aquí.</source>
        <translation>Your drafts and what waits to be sent are kept: they come back when you sign in here.</translation>
    </message>
    <message>
        <source>Tienes borradores sin guardar: inicia sesión antes de cerrar Relevo o se perderán.</source>
        <translation>You have drafts that are not kept: sign in before you close Relevo, or they are lost.</translation>
    </message>
    <message>
        <source>Se cerró en otro lugar o la cerró un administrador.</source>
        <translation>It was ended somewhere else, or by an administrator.</translation>
    </message>
    <message>
        <source>Iniciar sesión</source>
        <translation>Sign in</translation>
    </message>
</context>
<context>
    <name>SkeletonRows</name>
    <message>
        <source>Cargando…</source>
        <translation>Loading…</translation>
    </message>
</context>
<context>
    <name>SkillsDialog</name>
    <message>
        <source>Habilidades</source>
        <translation>Skills</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Se elimina la que ninguna persona tiene y ninguna regla pide.</source>
        <translation>A skill that nobody has and no rule asks for can be deleted.</translation>
    </message>
    <message>
        <source>Todavía no hay habilidades.</source>
        <translation>There are no skills yet.</translation>
    </message>
    <message>
        <source>Nadie la usa</source>
        <translation>Nobody uses it</translation>
    </message>
    <message>
        <source>Eliminar {0}</source>
        <translation>Delete {0}</translation>
    </message>
</context>
<context>
    <name>Sla</name>
    <message>
        <source>Primera respuesta</source>
        <translation>First response</translation>
    </message>
    <message>
        <source>Respuestas siguientes</source>
        <translation>Later responses</translation>
    </message>
    <message>
        <source>Resolución</source>
        <translation>Resolution</translation>
    </message>
    <message>
        <source>Fuera de horario</source>
        <translation>Out of hours</translation>
    </message>
    <message>
        <source>Promesa</source>
        <translation>Promise</translation>
    </message>
    <message>
        <source>del primer mensaje a la respuesta de una persona</source>
        <translation>from the first message to a person&apos;s answer</translation>
    </message>
    <message>
        <source>de cada mensaje posterior a su respuesta</source>
        <translation>from each later message to its answer</translation>
    </message>
    <message>
        <source>del inicio del caso a resolverlo</source>
        <translation>from the start of the case to its resolution</translation>
    </message>
    <message>
        <source>una persona, o una respuesta automática que dice la hora</source>
        <translation>a person, or an automatic reply that states a time</translation>
    </message>
    <message>
        <source>tras «un momento, reviso», para volver con la respuesta</source>
        <translation>after “one moment, let me check”, to come back with the answer</translation>
    </message>
    <message>
        <source>sin plazo</source>
        <translation>no target</translation>
    </message>
    <message>
        <source>se espera al cliente</source>
        <translation>waiting for the customer</translation>
    </message>
    <message>
        <source>se espera a otra área</source>
        <translation>waiting on another area</translation>
    </message>
    <message>
        <source>está pospuesta</source>
        <translation>it is snoozed</translation>
    </message>
    <message>
        <source>Avisa a quien la tiene</source>
        <translation>Warns its owner</translation>
    </message>
    <message>
        <source>Alerta a supervisión</source>
        <translation>Alerts the supervisors</translation>
    </message>
    <message>
        <source>Se reasigna a quien tenga lugar</source>
        <translation>Is reassigned to whoever has room</translation>
    </message>
    <message>
        <source>Urgente</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>Alta</source>
        <translation>High</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Baja</source>
        <translation>Low</translation>
    </message>
    <message>
        <source>prioridad {0}</source>
        <translation>{0} priority</translation>
    </message>
    <message>
        <source>etiqueta {0}</source>
        <translation>tag {0}</translation>
    </message>
    <message>
        <source>número {0}</source>
        <translation>number {0}</translation>
    </message>
    <message>
        <source>Para todos los clientes</source>
        <translation>For all customers</translation>
    </message>
    <message>
        <source> o </source>
        <translation> or </translation>
    </message>
    <message>
        <source>Un cliente que escribe el {day} a las {at} tiene respuesta antes de las {due}.</source>
        <translation>A customer who writes on {day} at {at} has an answer before {due}.</translation>
    </message>
    <message>
        <source>Un cliente que escribe el {day} a las {at} tiene respuesta antes de las {due} del {due_day}.</source>
        <translation>A customer who writes on {day} at {at} has an answer before {due} on {due_day}.</translation>
    </message>
    <message>
        <source>El reloj se detiene al cerrar, a las {0}.</source>
        <translation>The clock stops at closing time, {0}.</translation>
    </message>
    <message>
        <source>Cada mensaje siguiente se responde en {0}.</source>
        <translation>Every later message is answered within {0}.</translation>
    </message>
    <message>
        <source>Si escribe cuando está cerrado, en {0} le responde una persona o un mensaje que dice a qué hora.</source>
        <translation>If they write while it is closed, within {0} a person answers, or a message that says at what time.</translation>
    </message>
    <message>
        <source>Si le decimos «un momento, reviso», volvemos en {0}.</source>
        <translation>If we say “one moment, let me check”, we come back within {0}.</translation>
    </message>
    <message>
        <source>El caso queda resuelto en {0} de horario.</source>
        <translation>The case is resolved within {0} of opening hours.</translation>
    </message>
    <message>
        <source>A los {0} sin movimiento: {1}.</source>
        <translation>After {0} without movement: {1}.</translation>
    </message>
    <message>
        <source>Nadie recibe avisos: la escalera no tiene pasos.</source>
        <translation>Nobody is warned: the ladder has no steps.</translation>
    </message>
    <message>
        <source>Mientras el equipo está cerrado, la escalera espera.</source>
        <translation>While the team is closed the ladder waits.</translation>
    </message>
    <message>
        <source>sin pasos</source>
        <translation>no steps</translation>
    </message>
    <message>
        <source>Lo que pasa cuando un cliente espera y nadie se mueve.</source>
        <translation>What happens when a customer waits and nobody moves.</translation>
    </message>
    <message>
        <source>De quién es la escalera</source>
        <translation>Whose ladder it is</translation>
    </message>
    <message>
        <source>Escalera</source>
        <translation>Ladder</translation>
    </message>
    <message>
        <source>Para todos los objetivos</source>
        <translation>For all targets</translation>
    </message>
</context>
<context>
    <name>SlaPage</name>
    <message>
        <source>Nuevo objetivo</source>
        <translation>New policy</translation>
    </message>
    <message>
        <source>Cuenta el más preciso: prioridad, etiqueta, equipo, número; en un empate, el de arriba.</source>
        <translation>The most specific one counts: priority, tag, team, number; in a tie, the upper one.</translation>
    </message>
    <message numerus="yes">
        <source>%n objetivo(s) propio(s)</source>
        <translation>
            <numerusform>%n policy of its own</numerusform>
            <numerusform>%n policies of its own</numerusform>
        </translation>
    </message>
    <message>
        <source>valen los de fábrica</source>
        <translation>the defaults count</translation>
    </message>
    <message>
        <source>Toda la empresa</source>
        <translation>The whole company</translation>
    </message>
    <message>
        <source>Si nadie se mueve</source>
        <translation>If nobody moves</translation>
    </message>
    <message>
        <source>Ejemplo con el horario en vigor; los festivos también detienen el reloj.</source>
        <translation>Example with the hours in force; holidays stop the clock too.</translation>
    </message>
    <message>
        <source>Cómo se cumple: {0}</source>
        <translation>How it is kept: {0}</translation>
    </message>
    <message>
        <source>Objetivos</source>
        <translation>Policies</translation>
    </message>
    <message>
        <source>Escalera</source>
        <translation>Ladder</translation>
    </message>
    <message>
        <source>escalera de {0}</source>
        <translation>ladder of {0}</translation>
    </message>
    <message>
        <source>escalera</source>
        <translation>ladder</translation>
    </message>
    <message>
        <source>sin «{0}»</source>
        <translation>without “{0}”</translation>
    </message>
    <message>
        <source>nuevo: «{0}»</source>
        <translation>new: “{0}”</translation>
    </message>
    <message>
        <source>zona horaria {0}</source>
        <translation>time zone {0}</translation>
    </message>
    <message>
        <source>los avisos suben cada {0}</source>
        <translation>alerts climb every {0}</translation>
    </message>
    <message>
        <source>otras frases que piden un momento</source>
        <translation>other phrases that ask for a moment</translation>
    </message>
    <message>
        <source>{0}: {1} {2} → {3}</source>
        <translation>{0}: {1} {2} → {3}</translation>
    </message>
    <message>
        <source>{0}: {1} cambia</source>
        <translation>{0}: {1} changes</translation>
    </message>
    <message>
        <source>«{0}» es para: {1}</source>
        <translation>“{0}” is for: {1}</translation>
    </message>
    <message>
        <source>«{0}» se llama «{1}»</source>
        <translation>“{0}” is called “{1}”</translation>
    </message>
    <message>
        <source>otro orden</source>
        <translation>another order</translation>
    </message>
</context>
<context>
    <name>SmallDialog</name>
    <message>
        <source>Cancelar</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>SnoozeDialog</name>
    <message>
        <source>Posponer</source>
        <translation>Snooze</translation>
    </message>
    <message>
        <source>Qué hacer entonces</source>
        <translation>What to do then</translation>
    </message>
    <message>
        <source>Recordatorio para mí</source>
        <translation>Reminder for me</translation>
    </message>
    <message>
        <source>Vuelve {0}, o en cuanto el cliente escriba.</source>
        <translation>Back {0}, or as soon as the customer writes.</translation>
    </message>
    <message>
        <source>Elige un momento desde ahora, a un año como mucho.</source>
        <translation>Choose a moment from now on, within a year.</translation>
    </message>
</context>
<context>
    <name>SplitButton</name>
    <message>
        <source>Más opciones de envío</source>
        <translation>More ways to send</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>Paso</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>Quitar paso</source>
        <translation>Remove step</translation>
    </message>
    <message>
        <source>Lo que recibe el cliente</source>
        <translation>What the customer receives</translation>
    </message>
    <message>
        <source>Lo que lee el equipo</source>
        <translation>What the team reads</translation>
    </message>
</context>
<context>
    <name>Survey</name>
    <message>
        <source>No enviada: {reason}</source>
        <translation>Not sent: {reason}</translation>
    </message>
    <message>
        <source>Enviada, sin respuesta</source>
        <translation>Sent, no answer</translation>
    </message>
    <message>
        <source>{score} de {highest}</source>
        <translation>{score} of {highest}</translation>
    </message>
    <message>
        <source>el caso no cuenta</source>
        <translation>the case does not count</translation>
    </message>
    <message>
        <source>el cliente no escribió</source>
        <translation>the customer did not write</translation>
    </message>
    <message>
        <source>nadie le respondió</source>
        <translation>nobody answered them</translation>
    </message>
    <message>
        <source>no quiere recibirlas</source>
        <translation>they do not want any</translation>
    </message>
    <message>
        <source>no le tocaba</source>
        <translation>it was not their turn</translation>
    </message>
    <message>
        <source>ya se le preguntó hace poco</source>
        <translation>they were asked a short while ago</translation>
    </message>
    <message>
        <source>no hay cómo escribirle</source>
        <translation>there is no way to reach them</translation>
    </message>
    <message>
        <source>habría llegado tarde</source>
        <translation>it would have come too late</translation>
    </message>
    <message>
        <source>la ventana se cerró</source>
        <translation>the window closed</translation>
    </message>
    <message>
        <source>la plantilla no se puede usar</source>
        <translation>the template cannot be used</translation>
    </message>
    <message>
        <source>Pregunta</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Gracias, si la nota es buena</source>
        <translation>Thanks, when the score is good</translation>
    </message>
    <message>
        <source>Si la nota es baja, preguntar por qué</source>
        <translation>When the score is low, ask why</translation>
    </message>
    <message>
        <source>Cómo responde</source>
        <translation>How it is answered</translation>
    </message>
    <message>
        <source>Lista de cinco</source>
        <translation>List of five</translation>
    </message>
    <message>
        <source>Tres botones</source>
        <translation>Three buttons</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>días</source>
        <translation>days</translation>
    </message>
    <message>
        <source>Etiquetas</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Ninguna</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Resultados</source>
        <translation>Outcomes</translation>
    </message>
    <message>
        <source>Ninguno</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Plantilla</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Si la ventana ya se cerró, preguntar con</source>
        <translation>If the window has closed, ask with</translation>
    </message>
    <message>
        <source>sin plantilla no se pregunta</source>
        <translation>without a template nobody is asked</translation>
    </message>
    <message>
        <source>Cuánto después de resolver</source>
        <translation>How long after resolving</translation>
    </message>
    <message>
        <source>A qué parte de los clientes</source>
        <translation>To which share of the customers</translation>
    </message>
    <message>
        <source>siempre a los mismos</source>
        <translation>always the same ones</translation>
    </message>
    <message>
        <source>A una persona, como mucho una vez cada</source>
        <translation>To a person, at most once every</translation>
    </message>
    <message>
        <source>Nota baja: hasta</source>
        <translation>Low score: up to</translation>
    </message>
    <message>
        <source>No preguntar si tiene la etiqueta</source>
        <translation>Do not ask with the tag</translation>
    </message>
    <message>
        <source>del caso o del cliente</source>
        <translation>the case&apos;s or the customer&apos;s</translation>
    </message>
    <message>
        <source>No preguntar si terminó en</source>
        <translation>Do not ask if it ended in</translation>
    </message>
    <message>
        <source>Solo en horario</source>
        <translation>Only in opening hours</translation>
    </message>
    <message>
        <source>fuera de horario espera a la apertura</source>
        <translation>outside of them it waits for the opening</translation>
    </message>
    <message>
        <source>Sin plantilla</source>
        <translation>No template</translation>
    </message>
    <message>
        <source>Se pregunta al resolver. Quien debe NPS recibe esa en vez de la otra.</source>
        <translation>Asked when a case is resolved. Who is due for NPS gets that one instead.</translation>
    </message>
    <message>
        <source>Satisfacción (CSAT)</source>
        <translation>Satisfaction (CSAT)</translation>
    </message>
    <message>
        <source>de 1 a 5, con una lista o botones dentro de WhatsApp</source>
        <translation>from 1 to 5, with a list or buttons inside WhatsApp</translation>
    </message>
    <message>
        <source>Recomendación (NPS)</source>
        <translation>Recommendation (NPS)</translation>
    </message>
    <message>
        <source>de 0 a 10; se responde con un número</source>
        <translation>from 0 to 10; answered with a number</translation>
    </message>
</context>
<context>
    <name>SurveyPage</name>
    <message>
        <source>no se pregunta a nadie</source>
        <translation>nobody is asked</translation>
    </message>
    <message>
        <source>Como lo lee el cliente</source>
        <translation>As the customer reads it</translation>
    </message>
    <message>
        <source>No se pregunta si el caso no cuenta, si nadie le respondió, si pidió no recibir mensajes o si llegaría tarde. Un gracias o un emoji no reabre el caso.</source>
        <translation>Nobody is asked whose case does not count, whom nobody answered, who opted out, or when it would be late. Thanks or an emoji does not reopen the case.</translation>
    </message>
    <message>
        <source>(no se pregunta)</source>
        <translation>(not asked)</translation>
    </message>
    <message>
        <source>{0} min después de resolver</source>
        <translation>{0} min after resolving</translation>
    </message>
    <message>
        <source>al resolver</source>
        <translation>on resolving</translation>
    </message>
    <message>
        <source>{0}una propia</source>
        <translation>{0}one of its own</translation>
    </message>
    <message>
        <source>apagada</source>
        <translation>off</translation>
    </message>
    <message>
        <source>encendida</source>
        <translation>on</translation>
    </message>
    <message>
        <source>{0} min después</source>
        <translation>{0} min later</translation>
    </message>
    <message>
        <source>al {0} % de los clientes</source>
        <translation>to {0} % of the customers</translation>
    </message>
    <message>
        <source>cada {0} días</source>
        <translation>every {0} days</translation>
    </message>
    <message>
        <source>nota baja hasta {0}</source>
        <translation>low score up to {0}</translation>
    </message>
    <message>
        <source>con botones</source>
        <translation>with buttons</translation>
    </message>
    <message>
        <source>con lista</source>
        <translation>with a list</translation>
    </message>
    <message>
        <source>otras etiquetas sin preguntar</source>
        <translation>other tags not asked about</translation>
    </message>
    <message>
        <source>otros resultados sin preguntar</source>
        <translation>other outcomes not asked about</translation>
    </message>
    <message>
        <source>solo en horario</source>
        <translation>only in opening hours</translation>
    </message>
    <message>
        <source>a cualquier hora</source>
        <translation>at any hour</translation>
    </message>
    <message>
        <source>otra plantilla</source>
        <translation>another template</translation>
    </message>
    <message>
        <source>otra pregunta</source>
        <translation>another question</translation>
    </message>
    <message>
        <source>otras gracias</source>
        <translation>other thanks</translation>
    </message>
    <message>
        <source>otro porqué</source>
        <translation>another why</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>Más</source>
        <translation>More</translation>
    </message>
</context>
<context>
    <name>TagManager</name>
    <message>
        <source>Etiquetas</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Envíos</source>
        <translation>Shipping</translation>
    </message>
    <message>
        <source>Equipo</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Retirar</source>
        <translation>Retire</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Color y forma</source>
        <translation>Colour and shape</translation>
    </message>
    <message>
        <source>Se ofrece primero a</source>
        <translation>Offered first to</translation>
    </message>
    <message>
        <source>retirada</source>
        <translation>retired</translation>
    </message>
    <message>
        <source>Todos los equipos</source>
        <translation>All teams</translation>
    </message>
    <message>
        <source>Volver a usar</source>
        <translation>Use again</translation>
    </message>
    <message>
        <source>Guardada</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Retirada: quien la tiene la conserva.</source>
        <translation>Retired: conversations that have it keep it.</translation>
    </message>
    <message>
        <source>Ya hay una etiqueta con ese nombre, o alguien la cambió al mismo tiempo.</source>
        <translation>There is a tag with that name already, or somebody changed it at the same time.</translation>
    </message>
    <message>
        <source>Sin conexión: se puede leer, no cambiar.</source>
        <translation>Offline: it can be read, not changed.</translation>
    </message>
</context>
<context>
    <name>TagPicker</name>
    <message>
        <source>Etiquetas</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Poner o quitar una etiqueta</source>
        <translation>Put on or take off a tag</translation>
    </message>
    <message>
        <source>en {0} de {1}</source>
        <translation>on {0} of {1}</translation>
    </message>
    <message>
        <source>Ninguna etiqueta con ese nombre</source>
        <translation>No tag with that name</translation>
    </message>
</context>
<context>
    <name>Tags</name>
    <message>
        <source>Índigo</source>
        <translation>Indigo</translation>
    </message>
    <message>
        <source>Cielo</source>
        <translation>Sky</translation>
    </message>
    <message>
        <source>Petróleo</source>
        <translation>Teal</translation>
    </message>
    <message>
        <source>Lima</source>
        <translation>Lime</translation>
    </message>
    <message>
        <source>Ámbar</source>
        <translation>Amber</translation>
    </message>
    <message>
        <source>Terracota</source>
        <translation>Terracotta</translation>
    </message>
    <message>
        <source>Rosa</source>
        <translation>Pink</translation>
    </message>
    <message>
        <source>Ciruela</source>
        <translation>Plum</translation>
    </message>
    <message>
        <source>Piedra</source>
        <translation>Stone</translation>
    </message>
    <message>
        <source>Tinta</source>
        <translation>Ink</translation>
    </message>
</context>
<context>
    <name>TagsPage</name>
    <message numerus="yes">
        <source>%n conversación(es) pasan a «{0}». «{1}» se archiva. No se puede deshacer.</source>
        <translation>
            <numerusform>%n conversation gets “{0}”. “{1}” is archived. This cannot be undone.</numerusform>
            <numerusform>%n conversations get “{0}”. “{1}” is archived. This cannot be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>El nombre cambia también en %n conversación(es) que la tienen.</source>
        <translation>
            <numerusform>The name also changes in %n conversation that has it.</numerusform>
            <numerusform>The name also changes in %n conversations that have it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n en uso</source>
        <translation>
            <numerusform>%n in use</numerusform>
            <numerusform>%n in use</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversación(es)</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n abierta(s)</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Envíos</source>
        <translation>Shipping</translation>
    </message>
    <message>
        <source>Se ofrece primero a</source>
        <translation>Offered first to</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Falta el nombre.</source>
        <translation>The name is missing.</translation>
    </message>
    <message>
        <source>Ya hay otra con ese nombre: únelas o elige otro.</source>
        <translation>There is another one of that name: merge them or choose another.</translation>
    </message>
    <message>
        <source>Unir «{0}» con otra</source>
        <translation>Merge “{0}” with another</translation>
    </message>
    <message>
        <source>Unir</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Queda</source>
        <translation>Stays</translation>
    </message>
    <message>
        <source>Todavía la nombran: {0}. Pon allí la otra y vuelve.</source>
        <translation>Still named by: {0}. Put the other one there and come back.</translation>
    </message>
    <message>
        <source>macros</source>
        <translation>macros</translation>
    </message>
    <message>
        <source>vistas guardadas</source>
        <translation>saved views</translation>
    </message>
    <message>
        <source>Nuevo motivo</source>
        <translation>New reason</translation>
    </message>
    <message>
        <source>Nueva etiqueta</source>
        <translation>New tag</translation>
    </message>
    <message>
        <source>Cambiar motivo</source>
        <translation>Change reason</translation>
    </message>
    <message>
        <source>Cambiar etiqueta</source>
        <translation>Change tag</translation>
    </message>
    <message>
        <source>Buscar etiqueta o motivo</source>
        <translation>Find a tag or reason</translation>
    </message>
    <message>
        <source>Todavía no hay etiquetas</source>
        <translation>There are no tags yet</translation>
    </message>
    <message>
        <source>Dicen de qué trata una conversación. Un paquete de inicio trae las usuales.</source>
        <translation>They say what a conversation is about. A starter pack brings the usual ones.</translation>
    </message>
    <message>
        <source>Etiquetas de conversaciones</source>
        <translation>Tags of conversations</translation>
    </message>
    <message>
        <source>Motivos</source>
        <translation>Reasons</translation>
    </message>
    <message>
        <source>De qué trató un caso, para las cifras.</source>
        <translation>What a case was about, for the figures.</translation>
    </message>
    <message>
        <source>Archivadas</source>
        <translation>Archived</translation>
    </message>
    <message>
        <source>No se ofrecen; quien las tiene las conserva.</source>
        <translation>Not offered; who has them keeps them.</translation>
    </message>
    <message>
        <source>Las listas las muestran en este orden; las del equipo, primero.</source>
        <translation>Lists show them in this order; a team&apos;s come first.</translation>
    </message>
    <message>
        <source>Un nombre nuevo vale también en las conversaciones que ya la tienen.</source>
        <translation>A new name counts in conversations that have it already, too.</translation>
    </message>
    <message>
        <source>Archivar no la quita de ninguna conversación, y se puede volver a usar.</source>
        <translation>Archiving takes it off no conversation, and it can be used again.</translation>
    </message>
    <message>
        <source>Los cambios se ven al instante en todas las ventanas.</source>
        <translation>Changes are seen at once in every window.</translation>
    </message>
    <message>
        <source>Qué pasa</source>
        <translation>What happens</translation>
    </message>
    <message>
        <source>«{0}» guardada.</source>
        <translation>“{0}” saved.</translation>
    </message>
    <message>
        <source>«{0}» como estaba.</source>
        <translation>“{0}” as it was.</translation>
    </message>
    <message>
        <source>«{0}» se unió a «{1}».</source>
        <translation>“{0}” was merged into “{1}”.</translation>
    </message>
    <message>
        <source>Subir {0}</source>
        <translation>Move {0} up</translation>
    </message>
    <message>
        <source>Bajar {0}</source>
        <translation>Move {0} down</translation>
    </message>
    <message>
        <source>Cambiar {0}</source>
        <translation>Change {0}</translation>
    </message>
    <message>
        <source>Unir {0} con otra</source>
        <translation>Merge {0} with another</translation>
    </message>
    <message>
        <source>Archivar {0}</source>
        <translation>Archive {0}</translation>
    </message>
    <message>
        <source>Volver a usar {0}</source>
        <translation>Use {0} again</translation>
    </message>
</context>
<context>
    <name>TagsSection</name>
    <message>
        <source>Etiquetas</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Etiquetar</source>
        <translation>Tag</translation>
    </message>
</context>
<context>
    <name>TargetRow</name>
    <message>
        <source>{0}: qué reloj</source>
        <translation>{0}: which clock</translation>
    </message>
    <message>
        <source>de horario</source>
        <translation>opening hours</translation>
    </message>
    <message>
        <source>de reloj</source>
        <translation>round the clock</translation>
    </message>
    <message>
        <source>{0}: avisa al</source>
        <translation>{0}: warns at</translation>
    </message>
    <message>
        <source>{0}: se detiene mientras</source>
        <translation>{0}: stops while</translation>
    </message>
    <message>
        <source>no se detiene</source>
        <translation>never stops</translation>
    </message>
    <message>
        <source>avisa al</source>
        <translation>warns at</translation>
    </message>
    <message>
        <source>vale lo heredado: {0}</source>
        <translation>inherited: {0}</translation>
    </message>
</context>
<context>
    <name>TeamDialog</name>
    <message>
        <source>Equipo nuevo</source>
        <translation>New team</translation>
    </message>
    <message>
        <source>Crear</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>Envíos, Cobranza, Garantías…</source>
        <translation>Shipping, Billing, Warranty…</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Escribe un nombre.</source>
        <translation>Write a name.</translation>
    </message>
    <message>
        <source>Ya hay un equipo con ese nombre.</source>
        <translation>There is a team of that name already.</translation>
    </message>
</context>
<context>
    <name>TeamForm</name>
    <message>
        <source>Nombre del equipo</source>
        <translation>Name of the team</translation>
    </message>
    <message>
        <source>Cómo se reparte</source>
        <translation>How it deals</translation>
    </message>
    <message>
        <source>Segundos para contestar</source>
        <translation>Seconds to answer</translation>
    </message>
    <message>
        <source>Equipo de apoyo</source>
        <translation>Backup team</translation>
    </message>
    <message>
        <source>Minutos en la cola</source>
        <translation>Minutes in the queue</translation>
    </message>
    <message>
        <source>Minutos de espera</source>
        <translation>Minutes of waiting</translation>
    </message>
    <message>
        <source>Minutos entre avisos</source>
        <translation>Minutes between messages</translation>
    </message>
    <message>
        <source>Horario</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Reparto</source>
        <translation>Dealing</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Primero quien ya le atendió</source>
        <translation>First whoever already served them</translation>
    </message>
    <message>
        <source>Si no está o no tiene lugar, sigue el reparto.</source>
        <translation>If they are away or full, dealing goes on.</translation>
    </message>
    <message>
        <source>Preguntar antes de asignar</source>
        <translation>Ask before assigning</translation>
    </message>
    <message>
        <source>La persona acepta o rechaza; si no contesta, se ofrece a otra.</source>
        <translation>They accept or decline; without an answer it is offered to somebody else.</translation>
    </message>
    <message>
        <source>Tiempo para contestar</source>
        <translation>Time to answer</translation>
    </message>
    <message>
        <source>Si nadie puede</source>
        <translation>If nobody can</translation>
    </message>
    <message>
        <source>Pasa a</source>
        <translation>Goes to</translation>
    </message>
    <message>
        <source>Después de</source>
        <translation>After</translation>
    </message>
    <message>
        <source>en la cola, si allí alguien tiene lugar</source>
        <translation>in the queue, if somebody there has room</translation>
    </message>
    <message>
        <source>Sube al principio tras</source>
        <translation>Rises to the top after</translation>
    </message>
    <message>
        <source>sin importar su prioridad</source>
        <translation>whatever its priority</translation>
    </message>
    <message>
        <source>Decir al cliente su lugar en la cola</source>
        <translation>Tell customers their place in the queue</translation>
    </message>
    <message>
        <source>Con el texto de la cola de las respuestas automáticas, si nombra {{posicion}}.</source>
        <translation>With the queue text of the automatic replies, if it names {{position}}.</translation>
    </message>
    <message>
        <source>Avisarle de nuevo cuando avanza</source>
        <translation>Tell them again as they move up</translation>
    </message>
    <message>
        <source>Como mucho cada</source>
        <translation>At most every</translation>
    </message>
    <message>
        <source>Cuenta por</source>
        <translation>Counts by</translation>
    </message>
    <message>
        <source>Los horarios se editan en «Horarios y festivos».</source>
        <translation>Hours are edited in “Hours and holidays”.</translation>
    </message>
    <message>
        <source>Nadie: espera aquí</source>
        <translation>Nobody: it waits here</translation>
    </message>
    <message>
        <source>El del número o la empresa</source>
        <translation>The number&apos;s or the company&apos;s</translation>
    </message>
</context>
<context>
    <name>TeamsBoard</name>
    <message>
        <source>Nuevo equipo</source>
        <translation>New team</translation>
    </message>
    <message>
        <source>Todavía no hay equipos. Crea el primero y elige quién está en él.</source>
        <translation>There are no teams yet. Create the first one and choose who is in it.</translation>
    </message>
    <message>
        <source>Qué pasa así</source>
        <translation>What happens this way</translation>
    </message>
    <message>
        <source>también en {0}</source>
        <translation>also in {0}</translation>
    </message>
</context>
<context>
    <name>TeamsPage</name>
    <message numerus="yes">
        <source>%n equipo(s)</source>
        <translation>
            <numerusform>%n team</numerusform>
            <numerusform>%n teams</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} se llama {1}</source>
        <translation>{0} is called {1}</translation>
    </message>
    <message>
        <source>{0} entra en {1}</source>
        <translation>{0} joins {1}</translation>
    </message>
    <message>
        <source>{0} sale de {1}</source>
        <translation>{0} leaves {1}</translation>
    </message>
    <message>
        <source>{0}: capacidad {1}</source>
        <translation>{0}: capacity {1}</translation>
    </message>
    <message>
        <source>Un equipo necesita un nombre.</source>
        <translation>A team needs a name.</translation>
    </message>
</context>
<context>
    <name>TeamworkBar</name>
    <message>
        <source>Estás observando</source>
        <translation>You are watching</translation>
    </message>
    <message>
        <source>Nadie lo ve. Puedes dejar una nota al equipo.</source>
        <translation>Nobody sees it. You can leave the team a note.</translation>
    </message>
    <message>
        <source>Intervenir</source>
        <translation>Step in</translation>
    </message>
    <message>
        <source>Dejar de observar</source>
        <translation>Stop watching</translation>
    </message>
    <message>
        <source>Pediste ayuda</source>
        <translation>You asked for help</translation>
    </message>
    <message>
        <source>Ya no hace falta</source>
        <translation>No longer needed</translation>
    </message>
    <message>
        <source>Dejar una nota</source>
        <translation>Leave a note</translation>
    </message>
    <message>
        <source>{0} pide ayuda</source>
        <translation>{0} asks for help</translation>
    </message>
</context>
<context>
    <name>TemplateBuilder</name>
    <message>
        <source>Como máximo {0} caracteres; hay {1}.</source>
        <translation>{0} characters at most; there are {1}.</translation>
    </message>
    <message>
        <source>Como máximo {0}.</source>
        <translation>{0} at most.</translation>
    </message>
    <message>
        <source>Como máximo {0} botones de enlace.</source>
        <translation>{0} link buttons at most.</translation>
    </message>
    <message>
        <source>Como máximo {0} botón de llamada.</source>
        <translation>{0} call button at most.</translation>
    </message>
    <message>
        <source>Como máximo {0} botón de copiar código.</source>
        <translation>{0} copy-code button at most.</translation>
    </message>
    <message>
        <source>Como máximo {0} botón de formulario.</source>
        <translation>{0} form button at most.</translation>
    </message>
    <message>
        <source>Un carrusel lleva de 2 a {0} tarjetas.</source>
        <translation>A carousel has 2 to {0} cards.</translation>
    </message>
    <message>
        <source>Revisa esta parte.</source>
        <translation>Check this part.</translation>
    </message>
    <message>
        <source>Falta esta parte.</source>
        <translation>This part is missing.</translation>
    </message>
    <message>
        <source>Solo minúsculas sin acento, números y guion bajo: mi_aviso.</source>
        <translation>Only small letters without accents, digits and underscores: my_notice.</translation>
    </message>
    <message>
        <source>Elige un idioma.</source>
        <translation>Choose a language.</translation>
    </message>
    <message>
        <source>Meta pide un archivo de muestra.</source>
        <translation>Meta asks for a sample file.</translation>
    </message>
    <message>
        <source>Aquí no caben tantos saltos de línea.</source>
        <translation>There is no room for so many line breaks here.</translation>
    </message>
    <message>
        <source>Sin emojis ni negritas en el encabezado.</source>
        <translation>No emojis or bold in the header.</translation>
    </message>
    <message>
        <source>No puede empezar ni terminar con un dato: agrega palabras.</source>
        <translation>It cannot begin or end with a variable: add words.</translation>
    </message>
    <message>
        <source>Pon palabras entre un dato y otro.</source>
        <translation>Put words between one variable and the next.</translation>
    </message>
    <message>
        <source>Los datos van numerados desde 1, sin saltos.</source>
        <translation>Variables are numbered from 1 without gaps.</translation>
    </message>
    <message>
        <source>Los nombres de los datos van en minúsculas: {{pedido}}.</source>
        <translation>Variable names are in small letters: {{order}}.</translation>
    </message>
    <message>
        <source>Hay llaves sueltas: un dato se escribe {{1}}.</source>
        <translation>There are stray braces: a variable is written {{1}}.</translation>
    </message>
    <message>
        <source>Aquí no puede haber datos.</source>
        <translation>There can be no variables here.</translation>
    </message>
    <message>
        <source>Hay otro botón con el mismo texto.</source>
        <translation>Another button has the same text.</translation>
    </message>
    <message>
        <source>Las respuestas rápidas van juntas, antes o después de los demás.</source>
        <translation>Quick replies stay together, before or after the others.</translation>
    </message>
    <message>
        <source>Escribe la dirección completa, con https://</source>
        <translation>Write the whole address, with https://</translation>
    </message>
    <message>
        <source>Un enlace lleva un solo dato, al final: …/{{1}}</source>
        <translation>A link has a single variable, at its end: …/{{1}}</translation>
    </message>
    <message>
        <source>Meta no acepta enlaces a WhatsApp.</source>
        <translation>Meta takes no links to WhatsApp.</translation>
    </message>
    <message>
        <source>Con signo + y país, sin espacios: +525512345678.</source>
        <translation>With + and country, without spaces: +525512345678.</translation>
    </message>
    <message>
        <source>Es el número del formulario en Meta, solo cifras.</source>
        <translation>It is the form&apos;s number at Meta, digits only.</translation>
    </message>
    <message>
        <source>Todas las tarjetas llevan lo mismo que la primera.</source>
        <translation>All cards carry the same parts as the first.</translation>
    </message>
    <message>
        <source>Con carrusel no hay encabezado, pie ni botones propios.</source>
        <translation>With a carousel there is no header, footer or buttons of its own.</translation>
    </message>
    <message>
        <source>Falta un ejemplo: Meta lo pide.</source>
        <translation>An example is missing: Meta asks for it.</translation>
    </message>
    <message>
        <source>Nada</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Texto</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Imagen</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Documento</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Ubicación</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>Respuesta rápida</source>
        <translation>Quick reply</translation>
    </message>
    <message>
        <source>Abrir un enlace</source>
        <translation>Open a link</translation>
    </message>
    <message>
        <source>Llamar por teléfono</source>
        <translation>Call by phone</translation>
    </message>
    <message>
        <source>Copiar código</source>
        <translation>Copy code</translation>
    </message>
    <message>
        <source>Abrir formulario</source>
        <translation>Open form</translation>
    </message>
    <message>
        <source>https://tu-tienda.com/pedido/{{1}}</source>
        <translation>https://your-shop.com/order/{{1}}</translation>
    </message>
    <message>
        <source>Código de ejemplo</source>
        <translation>Example code</translation>
    </message>
    <message>
        <source>Número del formulario</source>
        <translation>Form number</translation>
    </message>
    <message>
        <source>Borrador</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Espera visto bueno</source>
        <translation>Waits for approval</translation>
    </message>
    <message>
        <source>Devuelta para corregir</source>
        <translation>Returned to be corrected</translation>
    </message>
    <message>
        <source>Enviándose a Meta</source>
        <translation>Being sent to Meta</translation>
    </message>
    <message>
        <source>En revisión</source>
        <translation>In review</translation>
    </message>
    <message>
        <source>Calidad alta</source>
        <translation>High quality</translation>
    </message>
    <message>
        <source>Calidad media</source>
        <translation>Medium quality</translation>
    </message>
    <message>
        <source>Calidad baja</source>
        <translation>Low quality</translation>
    </message>
    <message>
        <source>Meta: el formato no es válido. Revisa datos y enlaces.</source>
        <translation>Meta: the format is not valid. Check variables and links.</translation>
    </message>
    <message>
        <source>Meta: el texto no va con su categoría o idioma.</source>
        <translation>Meta: the text does not match its category or language.</translation>
    </message>
    <message>
        <source>Meta: la categoría no corresponde.</source>
        <translation>Meta: the category does not fit.</translation>
    </message>
    <message>
        <source>Meta: el contenido incumple sus políticas.</source>
        <translation>Meta: the content breaks its policies.</translation>
    </message>
    <message>
        <source>Meta: suena a promoción y va como utilidad.</source>
        <translation>Meta: it sounds promotional but is a utility template.</translation>
    </message>
    <message>
        <source>Meta: parece un engaño. Revisa enlaces y lo que se pide.</source>
        <translation>Meta: it looks like a scam. Check links and what is asked for.</translation>
    </message>
    <message>
        <source>Meta: {0}</source>
        <translation>Meta: {0}</translation>
    </message>
    <message>
        <source>Meta solo deja cambiarla aprobada, rechazada o en pausa.</source>
        <translation>Meta only lets you change it while approved, rejected or paused.</translation>
    </message>
    <message>
        <source>Ya se cambió hoy: Meta deja un cambio al día.</source>
        <translation>It was changed today: Meta allows one change a day.</translation>
    </message>
    <message>
        <source>Van diez cambios en 30 días: Meta no deja más.</source>
        <translation>Ten changes within 30 days: Meta allows no more.</translation>
    </message>
    <message>
        <source>Meta no contestó. Si la tiene, saldrá en la lista; si no, envíala otra vez.</source>
        <translation>Meta did not answer. If it has it, it will show in the list; if not, send it again.</translation>
    </message>
    <message>
        <source>Meta no la aceptó: {0}</source>
        <translation>Meta did not accept it: {0}</translation>
    </message>
    <message>
        <source>Español</source>
        <translation>Spanish</translation>
    </message>
    <message>
        <source>Portugués</source>
        <translation>Portuguese</translation>
    </message>
    <message>
        <source>Inglés</source>
        <translation>English</translation>
    </message>
    <message>
        <source>México</source>
        <translation>Mexico</translation>
    </message>
    <message>
        <source>República Dominicana</source>
        <translation>Dominican Republic</translation>
    </message>
    <message>
        <source>España</source>
        <translation>Spain</translation>
    </message>
    <message>
        <source>Panamá</source>
        <translation>Panama</translation>
    </message>
    <message>
        <source>Perú</source>
        <translation>Peru</translation>
    </message>
    <message>
        <source>Estados Unidos</source>
        <translation>United States</translation>
    </message>
    <message>
        <source>Brasil</source>
        <translation>Brazil</translation>
    </message>
    <message>
        <source>Reino Unido</source>
        <translation>United Kingdom</translation>
    </message>
    <message>
        <source>Cuerpo</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Negrita</source>
        <translation>Bold</translation>
    </message>
    <message>
        <source>Cursiva</source>
        <translation>Italic</translation>
    </message>
    <message>
        <source>Tachado</source>
        <translation>Strikethrough</translation>
    </message>
    <message>
        <source>Dato variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Un dato se escribe {{1}} y se llena al enviar.</source>
        <translation>A variable is written {{1}} and filled in when sending.</translation>
    </message>
    <message>
        <source>Datos con nombre en vez de número</source>
        <translation>Variables with names instead of numbers</translation>
    </message>
    <message>
        <source>Plantilla</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Categoría</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Idioma</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Encabezado</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Pie</source>
        <translation>Footer</translation>
    </message>
    <message>
        <source>Botones</source>
        <translation>Buttons</translation>
    </message>
    <message>
        <source>Visto bueno</source>
        <translation>Approval</translation>
    </message>
    <message>
        <source>Aprobada</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Guardar y salir</source>
        <translation>Save and leave</translation>
    </message>
    <message>
        <source>Enviar a revisión</source>
        <translation>Send for review</translation>
    </message>
    <message>
        <source>Plantilla nueva</source>
        <translation>New template</translation>
    </message>
    <message>
        <source>Devuelta: {0}</source>
        <translation>Returned: {0}</translation>
    </message>
    <message>
        <source>Aprobar y enviar a Meta</source>
        <translation>Approve and send to Meta</translation>
    </message>
    <message>
        <source>Pedir visto bueno</source>
        <translation>Ask for approval</translation>
    </message>
    <message>
        <source>Espera el visto bueno de otra persona.</source>
        <translation>It waits for somebody else&apos;s approval.</translation>
    </message>
    <message>
        <source>Guardando…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Borrador guardado a las {0}</source>
        <translation>Draft saved at {0}</translation>
    </message>
    <message>
        <source>Enviando…</source>
        <translation>Sending…</translation>
    </message>
    <message>
        <source>Agregar botón</source>
        <translation>Add button</translation>
    </message>
    <message>
        <source>{0}: texto</source>
        <translation>{0}: text</translation>
    </message>
    <message>
        <source>Subir botón {0}</source>
        <translation>Move button {0} up</translation>
    </message>
    <message>
        <source>Quitar botón {0}</source>
        <translation>Remove button {0}</translation>
    </message>
    <message>
        <source>Tarjeta {0}</source>
        <translation>Card {0}</translation>
    </message>
    <message>
        <source>Quitar tarjeta</source>
        <translation>Remove card</translation>
    </message>
    <message>
        <source>Quitar tarjeta {0}</source>
        <translation>Remove card {0}</translation>
    </message>
    <message>
        <source>Agregar tarjeta</source>
        <translation>Add card</translation>
    </message>
    <message>
        <source>De 2 a 10 tarjetas que se deslizan, iguales entre sí.</source>
        <translation>2 to 10 cards to swipe through, all alike.</translation>
    </message>
    <message>
        <source>Carrusel</source>
        <translation>Carousel</translation>
    </message>
    <message>
        <source>El lugar se elige al enviar.</source>
        <translation>The place is chosen when sending.</translation>
    </message>
    <message>
        <source>Así la ve el cliente</source>
        <translation>What the customer sees</translation>
    </message>
    <message>
        <source>Revisión antes de enviar a Meta</source>
        <translation>Check before sending to Meta</translation>
    </message>
    <message>
        <source>Cada dato tiene ejemplo</source>
        <translation>Every variable has an example</translation>
    </message>
    <message>
        <source>Falta el ejemplo de algún dato</source>
        <translation>A variable has no example yet</translation>
    </message>
    <message>
        <source>No empieza ni termina con un dato</source>
        <translation>It does not begin or end with a variable</translation>
    </message>
    <message>
        <source>Empieza o termina con un dato</source>
        <translation>It begins or ends with a variable</translation>
    </message>
    <message>
        <source>Hay más palabras que datos</source>
        <translation>There are more words than variables</translation>
    </message>
    <message>
        <source>Hay pocas palabras para tantos datos: Meta suele rechazarla</source>
        <translation>Few words for so many variables: Meta often rejects it</translation>
    </message>
    <message>
        <source>Suena a lo que dice su categoría</source>
        <translation>It sounds like its category</translation>
    </message>
    <message>
        <source>Suena a promoción: Meta puede pasarla a Marketing, que cuesta más</source>
        <translation>It sounds promotional: Meta may move it to Marketing, which costs more</translation>
    </message>
    <message>
        <source>Dato</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Se llena con</source>
        <translation>Filled in with</translation>
    </message>
    <message>
        <source>Ejemplo para Meta</source>
        <translation>Example for Meta</translation>
    </message>
    <message>
        <source>{0}: se llena con</source>
        <translation>{0}: filled in with</translation>
    </message>
    <message>
        <source>Lo escribe quien envía</source>
        <translation>The sender types it</translation>
    </message>
    <message>
        <source>{0}: ejemplo</source>
        <translation>{0}: example</translation>
    </message>
</context>
<context>
    <name>TemplatePicker</name>
    <message>
        <source>Buscar plantilla</source>
        <translation>Find a template</translation>
    </message>
    <message>
        <source>Plantillas</source>
        <translation>Templates</translation>
    </message>
    <message>
        <source>Enviar plantilla</source>
        <translation>Send template</translation>
    </message>
    <message>
        <source>Cargando plantillas…</source>
        <translation>Loading templates…</translation>
    </message>
    <message>
        <source>Elige una plantilla.</source>
        <translation>Choose a template.</translation>
    </message>
    <message>
        <source>No hay plantillas para este número.</source>
        <translation>There are no templates for this number.</translation>
    </message>
    <message>
        <source>Faltan datos para poder enviar.</source>
        <translation>Something is missing before it can be sent.</translation>
    </message>
    <message>
        <source>Revisa los datos marcados.</source>
        <translation>Check the marked fields.</translation>
    </message>
</context>
<context>
    <name>TemplatePreview</name>
    <message>
        <source>Vista previa: {0}</source>
        <translation>Preview: {0}</translation>
    </message>
</context>
<context>
    <name>TemplateSync</name>
    <message>
        <source>Actualizar las plantillas</source>
        <translation>Refresh the templates</translation>
    </message>
    <message>
        <source>Actualizando…</source>
        <translation>Refreshing…</translation>
    </message>
    <message>
        <source>De Meta, {0}</source>
        <translation>From Meta, {0}</translation>
    </message>
    <message>
        <source>Aún no llegaron de Meta</source>
        <translation>Not yet come from Meta</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>Utilidad</source>
        <translation>Utility</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>Marketing</translation>
    </message>
    <message>
        <source>Autenticación</source>
        <translation>Authentication</translation>
    </message>
    <message>
        <source>Meta aún la revisa</source>
        <translation>Meta is still reviewing it</translation>
    </message>
    <message>
        <source>Meta la rechazó</source>
        <translation>Meta rejected it</translation>
    </message>
    <message>
        <source>En pausa por baja calidad</source>
        <translation>Paused for low quality</translation>
    </message>
    <message>
        <source>Meta la desactivó</source>
        <translation>Meta disabled it</translation>
    </message>
    <message>
        <source>Llegó a su límite</source>
        <translation>It reached its limit</translation>
    </message>
    <message>
        <source>Bloqueada por Meta</source>
        <translation>Locked by Meta</translation>
    </message>
    <message>
        <source>Archivada</source>
        <translation>Archived</translation>
    </message>
    <message>
        <source>Eliminada en Meta</source>
        <translation>Deleted at Meta</translation>
    </message>
    <message>
        <source>No quiere publicidad</source>
        <translation>Wants no marketing</translation>
    </message>
    <message>
        <source>Meta la tiene como {0}</source>
        <translation>Meta lists it as {0}</translation>
    </message>
    <message>
        <source>Es de pedidos y pagos ({0}): se envía desde la tienda</source>
        <translation>For orders and payments ({0}): sent from the shop</translation>
    </message>
    <message>
        <source>Esta versión no puede llenarla</source>
        <translation>This version cannot fill it in</translation>
    </message>
    <message>
        <source>Imagen</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Documento</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Ubicación</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>Cupón</source>
        <translation>Coupon</translation>
    </message>
    <message>
        <source>Código</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>La oferta termina</source>
        <translation>The offer ends</translation>
    </message>
    <message>
        <source>Formulario (opcional)</source>
        <translation>Form (optional)</translation>
    </message>
    <message>
        <source>Producto de la imagen (opcional)</source>
        <translation>Product for the picture (optional)</translation>
    </message>
    <message>
        <source>Productos</source>
        <translation>Products</translation>
    </message>
    <message>
        <source>Producto</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Dato del botón (opcional)</source>
        <translation>Button value (optional)</translation>
    </message>
    <message>
        <source>Tarjeta {0}: {1}</source>
        <translation>Card {0}: {1}</translation>
    </message>
    <message>
        <source>Final del enlace «{0}»</source>
        <translation>End of the link “{0}”</translation>
    </message>
    <message>
        <source>Dato {0} del título</source>
        <translation>Title value {0}</translation>
    </message>
    <message>
        <source>Dato {0}</source>
        <translation>Value {0}</translation>
    </message>
    <message>
        <source>Falta este dato para poder enviar.</source>
        <translation>This is needed before it can be sent.</translation>
    </message>
    <message>
        <source>Sin saltos de línea ni espacios seguidos.</source>
        <translation>No line breaks or runs of spaces.</translation>
    </message>
    <message>
        <source>El enlace no puede llevar espacios.</source>
        <translation>The link cannot contain spaces.</translation>
    </message>
    <message>
        <source>El código no puede llevar espacios.</source>
        <translation>The code cannot contain spaces.</translation>
    </message>
    <message>
        <source>Esas coordenadas no existen.</source>
        <translation>These coordinates do not exist.</translation>
    </message>
    <message>
        <source>Los datos deben ser un objeto JSON.</source>
        <translation>The data must be a JSON object.</translation>
    </message>
    <message>
        <source>Esa fecha ya pasó.</source>
        <translation>That date is in the past.</translation>
    </message>
    <message>
        <source>Falta el número del catálogo.</source>
        <translation>The catalog number is missing.</translation>
    </message>
    <message>
        <source>Cada sección necesita productos.</source>
        <translation>Each section needs products.</translation>
    </message>
    <message>
        <source>Cada sección necesita un título.</source>
        <translation>Each section needs a title.</translation>
    </message>
    <message>
        <source>Revisa los códigos de los productos.</source>
        <translation>Check the product codes.</translation>
    </message>
    <message>
        <source>Hay un producto repetido.</source>
        <translation>A product appears twice.</translation>
    </message>
    <message>
        <source>Ese archivo no sirve aquí.</source>
        <translation>That file does not fit here.</translation>
    </message>
    <message>
        <source>Como máximo {0} caracteres.</source>
        <translation>At most {0} characters.</translation>
    </message>
    <message>
        <source>Como máximo {0}.</source>
        <translation>At most {0}.</translation>
    </message>
    <message>
        <source>Revisa este dato.</source>
        <translation>Check this value.</translation>
    </message>
    <message>
        <source>Copiar código</source>
        <translation>Copy code</translation>
    </message>
    <message>
        <source>Compartir teléfono</source>
        <translation>Share phone number</translation>
    </message>
    <message>
        <source>Llamar por WhatsApp</source>
        <translation>Call on WhatsApp</translation>
    </message>
    <message>
        <source>Ver catálogo</source>
        <translation>View catalog</translation>
    </message>
    <message>
        <source>Ver productos</source>
        <translation>View items</translation>
    </message>
    <message>
        <source>Ver</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Abrir formulario</source>
        <translation>Open form</translation>
    </message>
    <message>
        <source>Termina el {0}, {1}</source>
        <translation>Ends on {0}, {1}</translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message numerus="yes">
        <source>%n lista(s) para enviar</source>
        <translation>
            <numerusform>%n ready to send</numerusform>
            <numerusform>%n ready to send</numerusform>
        </translation>
    </message>
    <message>
        <source>Nueva plantilla</source>
        <translation>New template</translation>
    </message>
    <message>
        <source>Traer de Meta</source>
        <translation>Fetch from Meta</translation>
    </message>
    <message>
        <source>Otra persona la revisa antes que Meta</source>
        <translation>Somebody else reviews it before Meta</translation>
    </message>
    <message>
        <source>Quien escribe una plantilla pide el visto bueno; nadie aprueba la suya.</source>
        <translation>Whoever writes a template asks for approval; nobody approves their own.</translation>
    </message>
    <message>
        <source>Buscar por nombre o texto</source>
        <translation>Search by name or text</translation>
    </message>
    <message>
        <source>Todavía no hay plantillas</source>
        <translation>No templates yet</translation>
    </message>
    <message>
        <source>Con una plantilla escribes primero, o cuando pasaron 24 horas.</source>
        <translation>With a template you write first, or after 24 hours.</translation>
    </message>
    <message>
        <source>Borradores</source>
        <translation>Drafts</translation>
    </message>
    <message>
        <source>En Meta</source>
        <translation>At Meta</translation>
    </message>
    <message>
        <source>Meta revisa cada plantilla en cada idioma, casi siempre en minutos.</source>
        <translation>Meta reviews each template in each language, usually within minutes.</translation>
    </message>
    <message>
        <source>Una aprobada se cambia una vez al día y diez al mes; vuelve a revisión.</source>
        <translation>An approved one can be changed once a day and ten times a month; it is reviewed again.</translation>
    </message>
    <message>
        <source>Si muchos clientes la bloquean, Meta la pone en pausa.</source>
        <translation>If many customers block it, Meta pauses it.</translation>
    </message>
    <message>
        <source>El nombre de una borrada no se puede usar de nuevo en 30 días.</source>
        <translation>The name of a deleted one cannot be used again for 30 days.</translation>
    </message>
    <message>
        <source>Cómo funciona</source>
        <translation>How it works</translation>
    </message>
    <message>
        <source>Guardado.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>No se guardó. Intenta de nuevo.</source>
        <translation>It was not saved. Try again.</translation>
    </message>
    <message>
        <source>Sin nombre</source>
        <translation>No name</translation>
    </message>
    <message>
        <source>cambia una que ya está en Meta</source>
        <translation>changes one that is at Meta already</translation>
    </message>
    <message>
        <source>Devolver</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Devolver {0}</source>
        <translation>Return {0}</translation>
    </message>
    <message>
        <source>Revisar</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Abrir</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Borrar {0}</source>
        <translation>Delete {0}</translation>
    </message>
    <message>
        <source>Otro idioma</source>
        <translation>Another language</translation>
    </message>
    <message>
        <source>{0}: otro idioma</source>
        <translation>{0}: another language</translation>
    </message>
    <message>
        <source>Aprobada</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Meta la pasó de {0} a {1}: cambia lo que cuesta.</source>
        <translation>Meta moved it from {0} to {1}: its price changes.</translation>
    </message>
    <message>
        <source>Cambiar {0}</source>
        <translation>Change {0}</translation>
    </message>
    <message>
        <source>«{0}» espera el visto bueno de otra persona.</source>
        <translation>“{0}” waits for somebody else&apos;s approval.</translation>
    </message>
    <message>
        <source>«{0}» está en revisión de Meta.</source>
        <translation>“{0}” is being reviewed by Meta.</translation>
    </message>
    <message>
        <source>Trayéndolas de Meta…</source>
        <translation>Fetching them from Meta…</translation>
    </message>
    <message>
        <source>Al día con Meta.</source>
        <translation>Up to date with Meta.</translation>
    </message>
    <message>
        <source>¿Borrar el borrador «{0}»?</source>
        <translation>Delete the draft “{0}”?</translation>
    </message>
    <message>
        <source>Lo escrito se pierde. En Meta no cambia nada.</source>
        <translation>What was written is lost. Nothing changes at Meta.</translation>
    </message>
    <message>
        <source>Borrador borrado.</source>
        <translation>Draft deleted.</translation>
    </message>
    <message>
        <source>¿Borrar «{0}» en {1}?</source>
        <translation>Delete “{0}” in {1}?</translation>
    </message>
    <message>
        <source>Deja de poder enviarse y su nombre queda ocupado 30 días.</source>
        <translation>It can no longer be sent, and its name stays taken for 30 days.</translation>
    </message>
    <message>
        <source>Plantilla borrada en Meta.</source>
        <translation>Template deleted at Meta.</translation>
    </message>
    <message>
        <source>Borrar</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Devuelta para corregir.</source>
        <translation>Returned to be corrected.</translation>
    </message>
    <message>
        <source>Devolver «{0}»</source>
        <translation>Return “{0}”</translation>
    </message>
    <message>
        <source>Qué hay que corregir</source>
        <translation>What has to be corrected</translation>
    </message>
    <message>
        <source>Di qué hay que corregir.</source>
        <translation>Say what has to be corrected.</translation>
    </message>
    <message>
        <source>Datos de {0}</source>
        <translation>Variables of {0}</translation>
    </message>
    <message>
        <source>Lo elegido se llena solo al enviarla, y quien envía puede cambiarlo.</source>
        <translation>What you choose is filled in when it is sent; the sender can change it.</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>TextInput</name>
    <message>
        <source>Por ejemplo, {0}</source>
        <translation>For example, {0}</translation>
    </message>
</context>
<context>
    <name>TextOverlay</name>
    <message>
        <source>Texto del mensaje</source>
        <translation>Text of the message</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Español</source>
        <translation>Spanish</translation>
    </message>
    <message>
        <source>Portugués</source>
        <translation>Portuguese</translation>
    </message>
    <message>
        <source>Inglés</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Idioma</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>también en {0}</source>
        <translation>also in {0}</translation>
    </message>
</context>
<context>
    <name>TicksMark</name>
    <message>
        <source>Pendiente de envío</source>
        <translation>Waiting to send</translation>
    </message>
    <message>
        <source>Enviado</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Entregado</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>Leído</source>
        <translation>Read</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>sin datos</source>
        <translation>no data</translation>
    </message>
    <message>
        <source>Ver los casos</source>
        <translation>See the cases</translation>
    </message>
    <message>
        <source>Copiar como imagen</source>
        <translation>Copy as image</translation>
    </message>
</context>
<context>
    <name>TimePlot</name>
    <message>
        <source>{0}. Al final: {1}. Recórrelo con las flechas.</source>
        <translation>{0}. At the end: {1}. Walk through it with the arrow keys.</translation>
    </message>
</context>
<context>
    <name>TimeSeries</name>
    <message>
        <source>Ver todo el periodo</source>
        <translation>See the whole period</translation>
    </message>
</context>
<context>
    <name>TimeStrip</name>
    <message>
        <source>El tablero en otro momento</source>
        <translation>The board at another moment</translation>
    </message>
    <message>
        <source>Volver a ahora</source>
        <translation>Back to now</translation>
    </message>
    <message>
        <source>El día anterior</source>
        <translation>The day before</translation>
    </message>
    <message>
        <source>El día siguiente</source>
        <translation>The day after</translation>
    </message>
    <message>
        <source>Día del tablero</source>
        <translation>Day of the board</translation>
    </message>
    <message>
        <source>Cinco minutos antes</source>
        <translation>Five minutes earlier</translation>
    </message>
    <message>
        <source>Cinco minutos después</source>
        <translation>Five minutes later</translation>
    </message>
    <message>
        <source>Reproducir el día</source>
        <translation>Play the day</translation>
    </message>
    <message>
        <source>Pausar</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Cargando el tablero de ese momento…</source>
        <translation>Loading the board of that moment…</translation>
    </message>
    <message>
        <source>Solo se puede mirar.</source>
        <translation>For looking only.</translation>
    </message>
</context>
<context>
    <name>TimeTravel</name>
    <message>
        <source>Hoy</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Ayer</source>
        <translation>Yesterday</translation>
    </message>
    <message>
        <source>{0} {1} {2}</source>
        <comment>weekday day month</comment>
        <translation>{0} {1} {2}</translation>
    </message>
    <message>
        <source>Así estaba el tablero: {0}, {1}.</source>
        <translation>How the board stood: {0}, {1}.</translation>
    </message>
    <message>
        <source>No se guarda cómo iban los tiempos del día a esa hora.</source>
        <translation>How the day&apos;s times stood at that hour is not kept.</translation>
    </message>
    <message>
        <source>No se guarda cuándo pensaban volver de una pausa.</source>
        <translation>When people meant to be back from a break is not kept.</translation>
    </message>
    <message>
        <source>Nombres, prioridad y VIP son los de hoy.</source>
        <translation>Names, priority and VIP are today&apos;s.</translation>
    </message>
    <message>
        <source>Equipos y lugares de las personas son los de hoy.</source>
        <translation>People&apos;s teams and places are today&apos;s.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>No hay un dispositivo de sonido.</source>
        <translation>There is no sound device.</translation>
    </message>
    <message>
        <source>No se puede reproducir. Guárdalo.</source>
        <translation>It cannot be played. Save it.</translation>
    </message>
    <message>
        <source>Sin conexión. Intenta de nuevo.</source>
        <translation>Offline. Try again.</translation>
    </message>
    <message>
        <source>Preparando el audio…</source>
        <translation>Preparing the audio…</translation>
    </message>
    <message>
        <source>El audio venció en WhatsApp.</source>
        <translation>The audio expired at WhatsApp.</translation>
    </message>
    <message>
        <source>No se pudo descargar el audio.</source>
        <translation>The audio could not be downloaded.</translation>
    </message>
    <message>
        <source>Reproducir</source>
        <translation>Play</translation>
    </message>
    <message>
        <source>Cambiar la velocidad</source>
        <translation>Change the speed</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Audio de {time}</source>
        <translation>Audio of {time}</translation>
    </message>
    <message>
        <source>Descargando…</source>
        <translation>Downloading…</translation>
    </message>
    <message>
        <source>No se pudo descargar. Pide que lo envíe de nuevo.</source>
        <translation>It could not be downloaded. Ask them to send it again.</translation>
    </message>
    <message>
        <source>El archivo venció y ya no está en WhatsApp.</source>
        <translation>The file expired and is no longer at WhatsApp.</translation>
    </message>
    <message>
        <source>Sin conexión. Toca para intentar de nuevo.</source>
        <translation>Offline. Click to try again.</translation>
    </message>
    <message>
        <source>Intentar de nuevo</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Ver</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Ubicación</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>Abrir en el mapa</source>
        <translation>Open on the map</translation>
    </message>
    <message>
        <source>Ubicación: {name}</source>
        <translation>Location: {name}</translation>
    </message>
    <message>
        <source>{what} · {time}</source>
        <translation>{what} · {time}</translation>
    </message>
    <message>
        <source>Juntar los cambios</source>
        <translation>Fold the changes</translation>
    </message>
    <message>
        <source>Ver todos los cambios</source>
        <translation>Show all changes</translation>
    </message>
    <message>
        <source>Mensaje eliminado</source>
        <translation>Message deleted</translation>
    </message>
    <message>
        <source>Respuesta automática</source>
        <translation>Automatic reply</translation>
    </message>
    <message>
        <source>Reenviado muchas veces</source>
        <translation>Forwarded many times</translation>
    </message>
    <message>
        <source>Reenviado</source>
        <translation>Forwarded</translation>
    </message>
    <message>
        <source>Tú</source>
        <translation>You</translation>
    </message>
    <message>
        <source>Tú: {text}. {state}</source>
        <translation>You: {text}. {state}</translation>
    </message>
    <message>
        <source>Todavía no hay mensajes</source>
        <translation>There are no messages yet</translation>
    </message>
    <message>
        <source>Abrir el enlace</source>
        <translation>Open the link</translation>
    </message>
    <message>
        <source>Desde una publicación</source>
        <translation>From a post</translation>
    </message>
    <message>
        <source>Desde un anuncio</source>
        <translation>From an ad</translation>
    </message>
    <message>
        <source>Abrir el anuncio</source>
        <translation>Open the ad</translation>
    </message>
    <message>
        <source>Documento</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Abrir</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Compartió su teléfono</source>
        <translation>Shared their phone</translation>
    </message>
    <message>
        <source>Copiar</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Escribir</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>Contacto: {name}</source>
        <translation>Contact: {name}</translation>
    </message>
    <message>
        <source>eligió {text}</source>
        <translation>chose {text}</translation>
    </message>
    <message>
        <source>Formulario</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Pedido</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Copiar como texto</source>
        <translation>Copy as text</translation>
    </message>
    <message>
        <source>Espera una respuesta</source>
        <translation>Waiting for an answer</translation>
    </message>
    <message>
        <source>Responder</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>Aún no escribió</source>
        <translation>Has not written yet</translation>
    </message>
    <message>
        <source>Abrió el chat por primera vez</source>
        <translation>Opened the chat for the first time</translation>
    </message>
    <message>
        <source>El asistente de WhatsApp pasó la conversación a tu equipo</source>
        <translation>WhatsApp&apos;s assistant passed the conversation to your team</translation>
    </message>
    <message>
        <source>código {code}</source>
        <translation>code {code}</translation>
    </message>
    <message>
        <source>Este tipo de mensaje no se puede mostrar</source>
        <translation>This kind of message cannot be shown</translation>
    </message>
    <message>
        <source>Enviar ubicación</source>
        <translation>Send location</translation>
    </message>
    <message>
        <source>Compartir teléfono</source>
        <translation>Share phone</translation>
    </message>
    <message>
        <source>Plantilla {name}</source>
        <translation>Template {name}</translation>
    </message>
    <message>
        <source>se perdió la conexión.</source>
        <translation>the connection was lost.</translation>
    </message>
    <message>
        <source>falta un permiso en Meta. Avisa a un administrador.</source>
        <translation>a permission is missing at Meta. Tell an admin.</translation>
    </message>
    <message>
        <source>WhatsApp tiene un problema temporal.</source>
        <translation>WhatsApp has a temporary problem.</translation>
    </message>
    <message>
        <source>WhatsApp está recibiendo demasiados mensajes.</source>
        <translation>WhatsApp is getting too many messages.</translation>
    </message>
    <message>
        <source>WhatsApp no acepta este mensaje. Revisa el contenido.</source>
        <translation>WhatsApp does not take this message. Check the content.</translation>
    </message>
    <message>
        <source>Meta bloqueó la cuenta. Avisa a un administrador.</source>
        <translation>Meta blocked the account. Tell an admin.</translation>
    </message>
    <message>
        <source>demasiados mensajes seguidos a este cliente. Espera un momento.</source>
        <translation>too many messages in a row to this customer. Wait a moment.</translation>
    </message>
    <message>
        <source>la calidad del número es baja. Intenta en unas horas.</source>
        <translation>the number&apos;s quality is low. Try in a few hours.</translation>
    </message>
    <message>
        <source>Meta limitó las plantillas de esta categoría.</source>
        <translation>Meta limited the templates of this category.</translation>
    </message>
    <message>
        <source>Meta no envía esta plantilla a este cliente por una prueba suya.</source>
        <translation>Meta does not send this template to this customer because of an experiment of its own.</translation>
    </message>
    <message>
        <source>no se puede enviar a este país.</source>
        <translation>sending to this country is not possible.</translation>
    </message>
    <message>
        <source>este cliente está bloqueado. Desbloquéalo para escribirle.</source>
        <translation>this customer is blocked. Unblock them to write.</translation>
    </message>
    <message>
        <source>el número no es correcto.</source>
        <translation>the number is not right.</translation>
    </message>
    <message>
        <source>este número no recibe mensajes de WhatsApp.</source>
        <translation>this number does not get WhatsApp messages.</translation>
    </message>
    <message>
        <source>el número de prueba solo escribe a destinatarios autorizados.</source>
        <translation>the test number only writes to allowed recipients.</translation>
    </message>
    <message>
        <source>Meta aún no aprobó el nombre del número. Avisa a un administrador.</source>
        <translation>Meta has not approved the number&apos;s name yet. Tell an admin.</translation>
    </message>
    <message>
        <source>hay un problema de pago con Meta. Avisa a un administrador.</source>
        <translation>there is a payment problem with Meta. Tell an admin.</translation>
    </message>
    <message>
        <source>el número de la empresa no está conectado. Avisa a un administrador.</source>
        <translation>the company&apos;s number is not connected. Tell an admin.</translation>
    </message>
    <message>
        <source>pasaron más de 24 h. Usa una plantilla.</source>
        <translation>more than 24 h have passed. Use a template.</translation>
    </message>
    <message>
        <source>el cliente ya recibió muchas promociones. Intenta mañana.</source>
        <translation>the customer already got many promotions. Try tomorrow.</translation>
    </message>
    <message>
        <source>el cliente no quiere recibir promociones.</source>
        <translation>the customer does not want promotions.</translation>
    </message>
    <message>
        <source>WhatsApp no admite este tipo de mensaje.</source>
        <translation>WhatsApp does not support this kind of message.</translation>
    </message>
    <message>
        <source>no se pudo descargar el archivo. Adjúntalo de nuevo.</source>
        <translation>the file could not be downloaded. Attach it again.</translation>
    </message>
    <message>
        <source>WhatsApp rechazó el archivo. Prueba con otro formato.</source>
        <translation>WhatsApp rejected the file. Try another format.</translation>
    </message>
    <message>
        <source>el número está en mantenimiento. Intenta en unos minutos.</source>
        <translation>the number is in maintenance. Try in a few minutes.</translation>
    </message>
    <message>
        <source>hace falta el teléfono del cliente. Pídeselo.</source>
        <translation>the customer&apos;s phone is needed. Ask for it.</translation>
    </message>
    <message>
        <source>los datos de la plantilla no coinciden. Complétalos de nuevo.</source>
        <translation>the template&apos;s values do not match. Fill them in again.</translation>
    </message>
    <message>
        <source>la plantilla no existe en este idioma.</source>
        <translation>the template does not exist in this language.</translation>
    </message>
    <message>
        <source>el texto es demasiado largo. Acórtalo.</source>
        <translation>the text is too long. Shorten it.</translation>
    </message>
    <message>
        <source>el contenido de la plantilla no cumple las reglas de Meta.</source>
        <translation>the template&apos;s content breaks Meta&apos;s rules.</translation>
    </message>
    <message>
        <source>Meta pausó la plantilla. Usa otra.</source>
        <translation>Meta paused the template. Use another one.</translation>
    </message>
    <message>
        <source>Meta desactivó la plantilla. Usa otra.</source>
        <translation>Meta disabled the template. Use another one.</translation>
    </message>
    <message>
        <source>el formulario no está disponible.</source>
        <translation>the form is not available.</translation>
    </message>
    <message>
        <source>el número no está registrado en WhatsApp. Avisa a un administrador.</source>
        <translation>the number is not registered at WhatsApp. Tell an admin.</translation>
    </message>
    <message>
        <source>el cliente cambió de dispositivo. Confirma que sigue siendo él.</source>
        <translation>the customer changed devices. Make sure it is still them.</translation>
    </message>
    <message>
        <source>WhatsApp no dijo por qué.</source>
        <translation>WhatsApp did not say why.</translation>
    </message>
    <message>
        <source>no sabemos si llegó.</source>
        <translation>we do not know whether it arrived.</translation>
    </message>
    <message>
        <source>esperó más de 10 minutos sin conexión.</source>
        <translation>it waited more than 10 minutes offline.</translation>
    </message>
    <message>
        <source>se recuperó de este dispositivo. Revisa antes de enviar.</source>
        <translation>it was recovered from this device. Check it before sending.</translation>
    </message>
    <message>
        <source>llegaron mensajes nuevos mientras esperaba.</source>
        <translation>new messages came while it waited.</translation>
    </message>
    <message>
        <source>la conversación cambió de responsable.</source>
        <translation>the conversation changed owner.</translation>
    </message>
    <message>
        <source>la plantilla no se puede usar. Elige otra.</source>
        <translation>the template cannot be used. Choose another one.</translation>
    </message>
    <message>
        <source>el número de la empresa no está enviando. Avisa a un administrador.</source>
        <translation>the company&apos;s number is not sending. Tell an admin.</translation>
    </message>
    <message>
        <source>no hay forma de llegar a este cliente.</source>
        <translation>there is no way to reach this customer.</translation>
    </message>
    <message>
        <source>WhatsApp no acepta este archivo.</source>
        <translation>WhatsApp does not take this file.</translation>
    </message>
    <message>
        <source>el archivo aún no está listo.</source>
        <translation>the file is not ready yet.</translation>
    </message>
    <message>
        <source>subiste muchos archivos. Intenta más tarde.</source>
        <translation>you have uploaded many files. Try again later.</translation>
    </message>
    <message>
        <source>es demasiado grande.</source>
        <translation>it is too large.</translation>
    </message>
    <message>
        <source>ya no tienes acceso a esta conversación.</source>
        <translation>you no longer have access to this conversation.</translation>
    </message>
    <message>
        <source>la conversación ya no existe.</source>
        <translation>the conversation no longer exists.</translation>
    </message>
    <message>
        <source>tu sesión terminó. Inicia sesión de nuevo.</source>
        <translation>your session ended. Sign in again.</translation>
    </message>
    <message>
        <source>el servidor no está disponible.</source>
        <translation>the server is not available.</translation>
    </message>
    <message>
        <source>el servidor no lo aceptó.</source>
        <translation>the server did not accept it.</translation>
    </message>
    <message>
        <source>{trouble} Se intentó de nuevo.</source>
        <translation>{trouble} It was tried again.</translation>
    </message>
    <message>
        <source>Editar</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Reintentar</source>
        <translation>Retry</translation>
    </message>
    <message>
        <source>Preguntar</source>
        <translation>Ask</translation>
    </message>
    <message>
        <source>No sabemos si llegó.</source>
        <translation>We do not know whether it arrived.</translation>
    </message>
    <message>
        <source>No enviado: {reason}</source>
        <translation>Not sent: {reason}</translation>
    </message>
    <message>
        <source>Descartar</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Sin enviar: {reason}</source>
        <translation>Not sent yet: {reason}</translation>
    </message>
    <message>
        <source>Enviar de todos modos</source>
        <translation>Send anyway</translation>
    </message>
    <message>
        <source>Enviar ahora</source>
        <translation>Send now</translation>
    </message>
    <message>
        <source>Subiendo {share} %</source>
        <translation>Uploading {share}%</translation>
    </message>
    <message>
        <source>En espera: se envía al volver la conexión.</source>
        <translation>Waiting: it leaves when the connection is back.</translation>
    </message>
    <message>
        <source>Nota interna de {author}: {text}</source>
        <translation>Internal note by {author}: {text}</translation>
    </message>
    <message>
        <source>Interna</source>
        <translation>Internal</translation>
    </message>
    <message>
        <source>Pendiente de envío</source>
        <translation>Waiting to send</translation>
    </message>
    <message>
        <source>dddd d &apos;de&apos; MMMM</source>
        <translation>dddd, d MMMM</translation>
    </message>
    <message>
        <source>dddd d &apos;de&apos; MMMM &apos;de&apos; yyyy</source>
        <translation>dddd, d MMMM yyyy</translation>
    </message>
    <message>
        <source>Hoy, {day}</source>
        <translation>Today, {day}</translation>
    </message>
    <message>
        <source>Ayer, {day}</source>
        <translation>Yesterday, {day}</translation>
    </message>
    <message>
        <source>Reaccionar</source>
        <translation>React</translation>
    </message>
    <message>
        <source>Copiar selección</source>
        <translation>Copy selection</translation>
    </message>
    <message>
        <source>Reenviar…</source>
        <translation>Forward…</translation>
    </message>
    <message>
        <source>Ya era la respuesta</source>
        <translation>It was the answer</translation>
    </message>
    <message>
        <source>Solo ganaba tiempo</source>
        <translation>It was a holding reply</translation>
    </message>
    <message>
        <source>Necesita respuesta</source>
        <translation>Needs an answer</translation>
    </message>
    <message>
        <source>Ver el número de la tarjeta…</source>
        <translation>See the card number…</translation>
    </message>
    <message>
        <source>Información</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Editado {time}</source>
        <translation>Edited {time}</translation>
    </message>
    <message>
        <source>Solo ganaba tiempo {time}</source>
        <translation>Holding reply {time}</translation>
    </message>
    <message>
        <source>Mensaje no disponible</source>
        <translation>Message not available</translation>
    </message>
    <message>
        <source>Ir al mensaje citado</source>
        <translation>Go to the quoted message</translation>
    </message>
    <message>
        <source>en respuesta a {name}: {text}</source>
        <translation>in reply to {name}: {text}</translation>
    </message>
    <message>
        <source>editado</source>
        <translation>edited</translation>
    </message>
    <message>
        <source>reacción {emoji} de {name}</source>
        <translation>reaction {emoji} by {name}</translation>
    </message>
    <message>
        <source>Mensaje nuevo de {name}: {text}</source>
        <translation>New message from {name}: {text}</translation>
    </message>
    <message>
        <source>Mensajes</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>¿Abrir este enlace?</source>
        <translation>Open this link?</translation>
    </message>
    <message>
        <source>Cliente</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Agente</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Teléfono de la empresa</source>
        <translation>Company phone</translation>
    </message>
    <message>
        <source>Asistente</source>
        <translation>Assistant</translation>
    </message>
    <message>
        <source>Relevo</source>
        <translation>Relevo</translation>
    </message>
    <message>
        <source>{actor} asignó la conversación a {subject}</source>
        <translation>{actor} assigned the conversation to {subject}</translation>
    </message>
    <message>
        <source>{actor} tomó la conversación</source>
        <translation>{actor} took the conversation</translation>
    </message>
    <message>
        <source>{actor} dejó la conversación sin asignar</source>
        <translation>{actor} left the conversation unassigned</translation>
    </message>
    <message>
        <source>{actor} transfirió la conversación a {subject}</source>
        <translation>{actor} transferred the conversation to {subject}</translation>
    </message>
    <message>
        <source>{actor} pasó la conversación a {subject}</source>
        <translation>{actor} passed the conversation to {subject}</translation>
    </message>
    <message>
        <source>{actor} resolvió la conversación</source>
        <translation>{actor} resolved the conversation</translation>
    </message>
    <message>
        <source>{actor} reabrió la conversación</source>
        <translation>{actor} reopened the conversation</translation>
    </message>
    <message>
        <source>{actor} pospuso la conversación hasta {subject}</source>
        <translation>{actor} snoozed the conversation until {subject}</translation>
    </message>
    <message>
        <source>{actor} trajo de vuelta la conversación</source>
        <translation>{actor} brought the conversation back</translation>
    </message>
    <message>
        <source>La conversación volvió a su hora</source>
        <translation>The conversation came back at its time</translation>
    </message>
    <message>
        <source>{actor} resolvió la conversación y lo deshizo</source>
        <translation>{actor} resolved the conversation and undid it</translation>
    </message>
    <message>
        <source>{actor} marcó que no requiere respuesta</source>
        <translation>{actor} marked that no answer is needed</translation>
    </message>
    <message>
        <source>{actor} marcó que se espera al cliente</source>
        <translation>{actor} marked it as waiting for the customer</translation>
    </message>
    <message>
        <source>{actor} dijo que no requería respuesta y lo deshizo</source>
        <translation>{actor} said no answer was needed and undid it</translation>
    </message>
    <message>
        <source>{actor} marcó que necesita respuesta</source>
        <translation>{actor} marked that it needs an answer</translation>
    </message>
    <message>
        <source>{actor} dijo que necesitaba respuesta y lo deshizo</source>
        <translation>{actor} said that it needed an answer and undid it</translation>
    </message>
    <message>
        <source>{actor} bloqueó al cliente</source>
        <translation>{actor} blocked the customer</translation>
    </message>
    <message>
        <source>{actor} desbloqueó al cliente</source>
        <translation>{actor} unblocked the customer</translation>
    </message>
    <message>
        <source>{actor} unió esta conversación con la de {subject}</source>
        <translation>{actor} merged this conversation with {subject}&apos;s</translation>
    </message>
    <message>
        <source>{actor} separó la conversación de {subject}</source>
        <translation>{actor} split the conversation of {subject}</translation>
    </message>
    <message>
        <source>{actor} intervino en la conversación</source>
        <translation>{actor} took over the conversation</translation>
    </message>
    <message>
        <source>{actor} pidió ayuda</source>
        <translation>{actor} asked for help</translation>
    </message>
    <message>
        <source>{actor} ya no necesita ayuda</source>
        <translation>{actor} no longer needs help</translation>
    </message>
    <message>
        <source>{actor} agregó la etiqueta {subject}</source>
        <translation>{actor} added the tag {subject}</translation>
    </message>
    <message>
        <source>Esperó demasiado: pasó a {subject}</source>
        <translation>It waited too long: it went to {subject}</translation>
    </message>
    <message>
        <source>{subject} dejó de estar: vuelve a la cola</source>
        <translation>{subject} is not there any more: back to the queue</translation>
    </message>
    <message>
        <source>{actor} la dejó en la cola durante su pausa</source>
        <translation>{actor} left it in the queue for their break</translation>
    </message>
    <message>
        <source>{subject} no está hoy: la conversación se reparte</source>
        <translation>{subject} is absent today: the conversation is redistributed</translation>
    </message>
    <message>
        <source>{subject} ya no trabaja aquí: vuelve a la cola</source>
        <translation>{subject} no longer works here: back to the queue</translation>
    </message>
    <message>
        <source>{actor} aceptó la conversación</source>
        <translation>{actor} accepted the conversation</translation>
    </message>
    <message>
        <source>{actor} no la tomó</source>
        <translation>{actor} did not take it</translation>
    </message>
    <message>
        <source>{actor} rechazó la transferencia</source>
        <translation>{actor} declined the transfer</translation>
    </message>
    <message>
        <source>{subject} no respondió a la transferencia</source>
        <translation>{subject} did not answer the transfer</translation>
    </message>
    <message>
        <source>{actor} llamó por teléfono y habló con el cliente</source>
        <translation>{actor} phoned and spoke with the customer</translation>
    </message>
    <message>
        <source>{actor} llamó por teléfono y no contestaron</source>
        <translation>{actor} phoned and nobody answered</translation>
    </message>
    <message>
        <source>{actor} llamó por teléfono y dejó un mensaje de voz</source>
        <translation>{actor} phoned and left a voice message</translation>
    </message>
    <message>
        <source>{subject} no respondió a tiempo: vuelve a la cola</source>
        <translation>{subject} did not answer in time: back to the queue</translation>
    </message>
    <message>
        <source>Sin movimiento: se avisó a supervisión</source>
        <translation>No movement: supervisors were alerted</translation>
    </message>
    <message>
        <source>{actor} espera a {subject}</source>
        <translation>{actor} waits for {subject}</translation>
    </message>
    <message>
        <source>{subject} respondió</source>
        <translation>{subject} answered</translation>
    </message>
    <message>
        <source>{actor} quitó la etiqueta {subject}</source>
        <translation>{actor} removed the tag {subject}</translation>
    </message>
    <message>
        <source>{actor} cambió la prioridad a {subject}</source>
        <translation>{actor} changed the priority to {subject}</translation>
    </message>
    <message>
        <source>El cliente calificó la atención: {subject}</source>
        <translation>The customer rated the service: {subject}</translation>
    </message>
    <message>
        <source>No se envió la encuesta: la ventana se cerró</source>
        <translation>The survey was not sent: the window closed</translation>
    </message>
    <message>
        <source>{actor} resolvió la conversación: {subject}</source>
        <translation>{actor} resolved the conversation: {subject}</translation>
    </message>
    <message>
        <source>{actor} cambió la conversación</source>
        <translation>{actor} changed the conversation</translation>
    </message>
    <message>
        <source>El cliente cambió su número a {new}</source>
        <translation>The customer changed their number to {new}</translation>
    </message>
    <message>
        <source>Otra app de la empresa atiende esta conversación</source>
        <translation>Another app of the company attends this conversation</translation>
    </message>
    <message>
        <source>El cliente cambió su número</source>
        <translation>The customer changed their number</translation>
    </message>
    <message>
        <source>WhatsApp cambió el identificador del cliente</source>
        <translation>WhatsApp changed the customer&apos;s identifier</translation>
    </message>
    <message>
        <source>El cliente cambió de dispositivo o reinstaló WhatsApp</source>
        <translation>The customer changed devices or reinstalled WhatsApp</translation>
    </message>
    <message>
        <source>El cliente aceptó que lo llamen</source>
        <translation>The customer allowed calls</translation>
    </message>
    <message>
        <source>El cliente no aceptó que lo llamen</source>
        <translation>The customer did not allow calls</translation>
    </message>
    <message>
        <source>Aviso de WhatsApp</source>
        <translation>Notice from WhatsApp</translation>
    </message>
    <message>
        <source>{who} quitó su reacción a un mensaje anterior</source>
        <translation>{who} removed their reaction to an earlier message</translation>
    </message>
    <message>
        <source>{who} reaccionó con {emoji} a un mensaje anterior</source>
        <translation>{who} reacted with {emoji} to an earlier message</translation>
    </message>
    <message>
        <source>Llamada perdida</source>
        <translation>Missed call</translation>
    </message>
    <message>
        <source>Llamada atendida</source>
        <translation>Answered call</translation>
    </message>
    <message>
        <source>Llamada rechazada</source>
        <translation>Rejected call</translation>
    </message>
    <message>
        <source>Llamada en curso</source>
        <translation>Call in progress</translation>
    </message>
    <message>
        <source>Mensaje</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Foto</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Sticker</source>
        <translation>Sticker</translation>
    </message>
    <message>
        <source>Contacto</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Respuesta</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>Reacción</source>
        <translation>Reaction</translation>
    </message>
    <message>
        <source>Llamada</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>Plantilla</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Nota interna</source>
        <translation>Internal note</translation>
    </message>
    <message>
        <source>Abrió el chat</source>
        <translation>Opened the chat</translation>
    </message>
    <message>
        <source>encuesta</source>
        <translation>poll</translation>
    </message>
    <message>
        <source>nota de video</source>
        <translation>video note</translation>
    </message>
    <message>
        <source>mensaje para ver una vez</source>
        <translation>view-once message</translation>
    </message>
    <message>
        <source>evento</source>
        <translation>event</translation>
    </message>
    <message>
        <source>mensaje eliminado</source>
        <translation>deleted message</translation>
    </message>
    <message>
        <source>edición de un mensaje</source>
        <translation>edited message</translation>
    </message>
    <message>
        <source>archivo del historial</source>
        <translation>file from the history</translation>
    </message>
    <message>
        <source>mensaje en un grupo</source>
        <translation>message in a group</translation>
    </message>
    <message>
        <source>el asistente pasó la conversación</source>
        <translation>the assistant passed the conversation</translation>
    </message>
    <message>
        <source>invitación a un grupo</source>
        <translation>group invitation</translation>
    </message>
    <message>
        <source>Enviando</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>No sabemos si llegó</source>
        <translation>We do not know whether it arrived</translation>
    </message>
    <message>
        <source>Aceptado</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Enviado</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Entregado</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>Leído</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Escuchado</source>
        <translation>Played</translation>
    </message>
    <message>
        <source>No enviado</source>
        <translation>Not sent</translation>
    </message>
</context>
<context>
    <name>TimelineWishes</name>
    <message>
        <source>Este mensaje no se puede reenviar.</source>
        <translation>This message cannot be forwarded.</translation>
    </message>
    <message>
        <source>No hay un programa para este archivo: guárdalo.</source>
        <translation>There is no program for this file: save it.</translation>
    </message>
    <message>
        <source>Guardar archivo</source>
        <translation>Save file</translation>
    </message>
</context>
<context>
    <name>Toasts</name>
    <message>
        <source>Nota agregada</source>
        <translation>Note added</translation>
    </message>
    <message>
        <source>Se envía en unos segundos</source>
        <translation>Leaves in a few seconds</translation>
    </message>
    <message>
        <source>Se envía en unos segundos. {0}</source>
        <translation>Leaves in a few seconds. {0}</translation>
    </message>
    <message>
        <source>Abrir</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Pedir un dato al cliente</source>
        <translation>Ask the customer for something</translation>
    </message>
    <message>
        <source>Mencionar</source>
        <translation>Mention</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>Enviar</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Agregar nota</source>
        <translation>Add note</translation>
    </message>
    <message>
        <source>Enviar de todos modos</source>
        <translation>Send anyway</translation>
    </message>
    <message>
        <source>Enviar igual</source>
        <translation>Send anyway</translation>
    </message>
</context>
<context>
    <name>TransferDialog</name>
    <message>
        <source>Transferir a una persona o a un equipo…</source>
        <translation>Transfer to a person or a team…</translation>
    </message>
    <message>
        <source>Personas y equipos</source>
        <translation>People and teams</translation>
    </message>
    <message>
        <source>Nota para quien la recibe (solo la ve el equipo)</source>
        <translation>Note for whoever gets it (only the team sees it)</translation>
    </message>
    <message>
        <source>Asignar sin preguntar</source>
        <translation>Assign without asking</translation>
    </message>
    <message>
        <source>Transferir</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>Nadie con ese nombre</source>
        <translation>Nobody with that name</translation>
    </message>
    <message>
        <source>{0} de {1}</source>
        <translation>{0} of {1}</translation>
    </message>
    <message>
        <source>puede que no responda</source>
        <translation>may not answer</translation>
    </message>
    <message>
        <source>Cola del equipo</source>
        <translation>Team queue</translation>
    </message>
</context>
<context>
    <name>TravelRoom</name>
    <message>
        <source>Pasado · {0}</source>
        <translation>Past · {0}</translation>
    </message>
    <message>
        <source>ese día, cada 5 minutos</source>
        <translation>that day, every 5 minutes</translation>
    </message>
    <message>
        <source>no se guarda cómo iba a esa hora</source>
        <translation>not kept for that hour</translation>
    </message>
    <message>
        <source>Primera respuesta</source>
        <translation>First response</translation>
    </message>
    <message>
        <source>Cumplimiento de SLA</source>
        <translation>SLA attainment</translation>
    </message>
    <message>
        <source>{0} abiertas, {1} sin nadie</source>
        <translation>{0} open, {1} with nobody</translation>
    </message>
    <message>
        <source>Tablero</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Tablero en vivo</source>
        <translation>Live board</translation>
    </message>
</context>
<context>
    <name>Trial</name>
    <message>
        <source>el mensaje dice {0}</source>
        <translation>the message says {0}</translation>
    </message>
    <message>
        <source>el mensaje no dice {0}</source>
        <translation>the message does not say {0}</translation>
    </message>
    <message>
        <source>no se sabe en qué idioma escribe {0}</source>
        <translation>the language of {0} is not known</translation>
    </message>
    <message>
        <source>el mensaje parece en {0}</source>
        <translation>the message looks like {0}</translation>
    </message>
    <message>
        <source>{0} habla {1}</source>
        <translation>{0} speaks {1}</translation>
    </message>
    <message>
        <source>escribe a {0}</source>
        <translation>writes to {0}</translation>
    </message>
    <message>
        <source>{0} tiene la etiqueta {1}</source>
        <translation>{0} has the tag {1}</translation>
    </message>
    <message>
        <source>{0} no tiene la etiqueta {1}</source>
        <translation>{0} does not have the tag {1}</translation>
    </message>
    <message>
        <source>{0} está vacío</source>
        <translation>{0} is empty</translation>
    </message>
    <message>
        <source>{0} es «{1}»</source>
        <translation>{0} is “{1}”</translation>
    </message>
    <message>
        <source>no viene de un anuncio</source>
        <translation>does not come from an ad</translation>
    </message>
    <message>
        <source>viene del anuncio «{0}»</source>
        <translation>comes from the ad “{0}”</translation>
    </message>
    <message>
        <source>viene de un anuncio</source>
        <translation>comes from an ad</translation>
    </message>
    <message>
        <source>a esa hora está abierto</source>
        <translation>it is open at that time</translation>
    </message>
    <message>
        <source>a esa hora está cerrado</source>
        <translation>it is closed at that time</translation>
    </message>
    <message>
        <source>{0} ya nos escribió antes</source>
        <translation>{0} wrote to us before</translation>
    </message>
    <message>
        <source>{0} escribe por primera vez</source>
        <translation>{0} writes for the first time</translation>
    </message>
    <message>
        <source>{0} es VIP</source>
        <translation>{0} is VIP</translation>
    </message>
    <message>
        <source>{0} no es VIP</source>
        <translation>{0} is not VIP</translation>
    </message>
    <message>
        <source>no se conoce el importe de un pedido de {0}</source>
        <translation>no amount of an order by {0} is known</translation>
    </message>
    <message>
        <source>el último pedido de {0} es de {1}</source>
        <translation>the last order of {0} comes to {1}</translation>
    </message>
    <message>
        <source>{0} no hizo pedidos en 90 días</source>
        <translation>{0} has not ordered in 90 days</translation>
    </message>
    <message>
        <source>{0} hizo un pedido hace menos de una hora</source>
        <translation>{0} ordered less than an hour ago</translation>
    </message>
    <message>
        <source>{0} hizo un pedido hace {1} h</source>
        <translation>{0} ordered {1} h ago</translation>
    </message>
    <message>
        <source>{0} entra en el {1} %</source>
        <translation>{0} is in the {1} %</translation>
    </message>
    <message>
        <source>{0} queda fuera del {1} %</source>
        <translation>{0} is outside the {1} %</translation>
    </message>
    <message>
        <source>se cumple siempre</source>
        <translation>always holds</translation>
    </message>
    <message>
        <source>sabe de {0}</source>
        <translation>knows {0}</translation>
    </message>
    <message>
        <source>Disponible</source>
        <translation>Available</translation>
    </message>
    <message>
        <source>con lugar</source>
        <translation>with room</translation>
    </message>
    <message>
        <source>sin lugar: tope de {0}</source>
        <translation>no room: {0} at most</translation>
    </message>
    <message>
        <source>en pausa hasta las {0}</source>
        <translation>away until {0}</translation>
    </message>
    <message>
        <source>sin la habilidad «{0}»</source>
        <translation>without the skill “{0}”</translation>
    </message>
    <message>
        <source>Le toca a quien ya conoce a este cliente.</source>
        <translation>It goes to whoever knows this customer.</translation>
    </message>
    <message>
        <source>Vuelve a quien la traspasó: no se la aceptaron y nadie más puede recibirla.</source>
        <translation>It goes back to whoever handed it over: it was not accepted and nobody else can take it.</translation>
    </message>
    <message>
        <source>Es la única persona que puede recibirla ahora.</source>
        <translation>The only person who can get it now.</translation>
    </message>
    <message>
        <source>Gana quien tiene menos carga.</source>
        <translation>Whoever carries least wins.</translation>
    </message>
    <message>
        <source>Gana quien tiene más espacio libre.</source>
        <translation>Whoever has most room wins.</translation>
    </message>
    <message>
        <source>Empate: gana quien lleva más tiempo sin recibir.</source>
        <translation>A tie: whoever got none for longest wins.</translation>
    </message>
    <message>
        <source>Gana quien tiene justo la habilidad que se pide.</source>
        <translation>Whoever has just the skill that is asked for wins.</translation>
    </message>
    <message>
        <source>Empate en todo: va la primera persona de la lista.</source>
        <translation>Equal in everything: the first of the list.</translation>
    </message>
    <message>
        <source>Ahora</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>hoy, {0}</source>
        <translation>today, {0}</translation>
    </message>
    <message>
        <source>{0} {1}, {2}</source>
        <comment>weekday day time</comment>
        <translation>{0} {1}, {2}</translation>
    </message>
    <message>
        <source>Quién escribe</source>
        <translation>Who writes</translation>
    </message>
    <message>
        <source>Alguien nuevo</source>
        <translation>Somebody new</translation>
    </message>
    <message>
        <source>Nombre, etiqueta o teléfono</source>
        <translation>Name, tag or phone</translation>
    </message>
    <message>
        <source>Personas encontradas</source>
        <translation>People found</translation>
    </message>
    <message>
        <source>Cuándo</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Día</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Hora</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Usar</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>Usar una real</source>
        <translation>Use a real one</translation>
    </message>
    <message>
        <source>Lo que escribe el cliente</source>
        <translation>What the customer writes</translation>
    </message>
    <message>
        <source>A qué número escribe</source>
        <translation>Which number they write to</translation>
    </message>
    <message>
        <source>Anuncio por el que llegó (opcional)</source>
        <translation>Ad they came by (optional)</translation>
    </message>
    <message>
        <source>Pedido de hoy, como 1500 MXN (opcional)</source>
        <translation>Order of today, like 1500 MXN (optional)</translation>
    </message>
    <message>
        <source>Escribe un mensaje: verás qué regla se aplica, a quién le tocaría y por qué.</source>
        <translation>Write a message: see which rule applies, who would get it and why.</translation>
    </message>
    <message>
        <source>Probar</source>
        <translation>Try</translation>
    </message>
    <message>
        <source>no asigna nada</source>
        <translation>assigns nothing</translation>
    </message>
    <message>
        <source>Mensaje</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Al número de siempre</source>
        <translation>To the usual number</translation>
    </message>
    <message>
        <source>Abre una conversación en la bandeja y vuelve aquí.</source>
        <translation>Open a conversation in the inbox and come back.</translation>
    </message>
    <message>
        <source>Sin conexión: se prueba en el servidor.</source>
        <translation>No connection: the server does the trying.</translation>
    </message>
    <message>
        <source>El cliente</source>
        <translation>The customer</translation>
    </message>
    <message>
        <source>Ninguna se cumple: va a «Todo lo demás»</source>
        <translation>None holds: it goes to “Everything else”</translation>
    </message>
    <message>
        <source>Solo saludó: espera otro mensaje hasta las {0}</source>
        <translation>Only a greeting: waits for another message until {0}</translation>
    </message>
    <message>
        <source>Le toca a</source>
        <translation>It goes to</translation>
    </message>
    <message>
        <source>Va a</source>
        <translation>Goes to</translation>
    </message>
    <message>
        <source>La cola general</source>
        <translation>The general queue</translation>
    </message>
    <message>
        <source>La cola de {0}</source>
        <translation>The queue of {0}</translation>
    </message>
    <message>
        <source>ninguna regla la atrapa</source>
        <translation>no rule catches it</translation>
    </message>
    <message>
        <source>{0} · por «Todo lo demás»</source>
        <translation>{0} · by “Everything else”</translation>
    </message>
    <message>
        <source>{0} · por la regla «{1}»</source>
        <translation>{0} · by the rule “{1}”</translation>
    </message>
    <message>
        <source>Regla {0}</source>
        <translation>Rule {0}</translation>
    </message>
    <message>
        <source>Quién podía recibirla en {0}</source>
        <translation>Who could get it in {0}</translation>
    </message>
    <message>
        <source>Nadie está en ese equipo.</source>
        <translation>Nobody is in that team.</translation>
    </message>
    <message>
        <source>y {0} más</source>
        <translation>and {0} more</translation>
    </message>
    <message>
        <source>Si {0} llega a su tope</source>
        <translation>If {0} is full</translation>
    </message>
    <message>
        <source>Le toca a {0}</source>
        <translation>It goes to {0}</translation>
    </message>
    <message>
        <source>Mientras espera</source>
        <translation>While it waits</translation>
    </message>
    <message>
        <source>Espera en la cola de {0}</source>
        <translation>Waits in the queue of {0}</translation>
    </message>
    <message>
        <source>Espera en la cola de {0}, en el lugar {1}</source>
        <translation>Waits in the queue of {0}, in place {1}</translation>
    </message>
    <message>
        <source>Alguien del equipo la toma a mano</source>
        <translation>Somebody of the team takes it by hand</translation>
    </message>
    <message>
        <source>{0} min: avisa a supervisión</source>
        <translation>{0} min: tells the supervisors</translation>
    </message>
    <message>
        <source>{0} min: se reasigna a quien tenga lugar</source>
        <translation>{0} min: reassigned to whoever has room</translation>
    </message>
    <message>
        <source>{0} min: puede pasar a {1}</source>
        <translation>{0} min: may go to {1}</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Reintentar</source>
        <translation>Retry</translation>
    </message>
</context>
<context>
    <name>TroubleBar</name>
    <message>
        <source>Reintentar</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>UndoToast</name>
    <message>
        <source>Deshacer</source>
        <translation>Undo</translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Notas borradas</source>
        <translation>Notes erased</translation>
    </message>
    <message>
        <source>Necesita respuesta</source>
        <translation>Needs an answer</translation>
    </message>
    <message>
        <source>No se deshizo: otra persona la cambió mientras tanto.</source>
        <translation>Not undone: somebody else changed it meanwhile.</translation>
    </message>
    <message>
        <source>No se deshizo: otra persona escribió notas mientras tanto.</source>
        <translation>Not undone: somebody else wrote notes meanwhile.</translation>
    </message>
    <message>
        <source>Asignada a {0}</source>
        <translation>Assigned to {0}</translation>
    </message>
    <message>
        <source>Tomada</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>De vuelta en la cola</source>
        <translation>Back in the queue</translation>
    </message>
    <message>
        <source>Resuelta</source>
        <translation>Resolved</translation>
    </message>
    <message>
        <source>Reabierta</source>
        <translation>Reopened</translation>
    </message>
    <message>
        <source>Marcada como no leída</source>
        <translation>Marked as unread</translation>
    </message>
</context>
<context>
    <name>UsesCard</name>
    <message>
        <source>Quién usa este horario</source>
        <translation>Who uses these hours</translation>
    </message>
    <message>
        <source>Vale el del equipo; si no tiene, el del número; si tampoco, el de la empresa.</source>
        <translation>The team&apos;s count; without any, the number&apos;s; else the company&apos;s.</translation>
    </message>
    <message>
        <source>{0} (ahora: {1})</source>
        <translation>{0} (now: {1})</translation>
    </message>
</context>
<context>
    <name>Viewers</name>
    <message>
        <source>La tienen abierta: {0}</source>
        <translation>Open at: {0}</translation>
    </message>
</context>
<context>
    <name>VoidReview</name>
    <message>
        <source>Casos que no cuentan</source>
        <translation>Cases that do not count</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Aquí llega lo que alguien cierra como caso que no cuenta.</source>
        <translation>What somebody closes as a case that does not count arrives here.</translation>
    </message>
    <message>
        <source>Buscando…</source>
        <translation>Searching…</translation>
    </message>
    <message>
        <source>Sin conexión: se puede hacer cuando vuelva.</source>
        <translation>Offline: it can be done when the line is back.</translation>
    </message>
    <message>
        <source>No queda nada por revisar.</source>
        <translation>Nothing left to review.</translation>
    </message>
</context>
<context>
    <name>VoidRow</name>
    <message>
        <source>Aceptar</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Sí cuenta</source>
        <translation>It counts</translation>
    </message>
    <message>
        <source>Aceptar que no cuenta: {0}</source>
        <translation>Accept that it does not count: {0}</translation>
    </message>
    <message>
        <source>Sí cuenta: {0}</source>
        <translation>It counts: {0}</translation>
    </message>
    <message>
        <source>Caso {0}</source>
        <translation>Case {0}</translation>
    </message>
</context>
<context>
    <name>Wall</name>
    <message>
        <source>Esperan</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>{0} sin asignar</source>
        <translation>{0} unassigned</translation>
    </message>
    <message>
        <source>{0} sin asignar · alertas {1}</source>
        <translation>{0} unassigned · alerts {1}</translation>
    </message>
    <message>
        <source>nadie espera</source>
        <translation>nobody waits</translation>
    </message>
    <message>
        <source>desde las {0}</source>
        <translation>since {0}</translation>
    </message>
    <message>
        <source>Por vencer</source>
        <translation>Due soon</translation>
    </message>
    <message>
        <source>Nada por vencer</source>
        <translation>Nothing due</translation>
    </message>
    <message>
        <source>Equipo</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Nadie conectado</source>
        <translation>Nobody signed in</translation>
    </message>
    <message>
        <source>En cola</source>
        <translation>In queue</translation>
    </message>
    <message>
        <source>caso {0}</source>
        <translation>case {0}</translation>
    </message>
    <message>
        <source>Equipo · {0} disponibles de {1}</source>
        <translation>Team · {0} of {1} available</translation>
    </message>
    <message>
        <source>Equipos</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>esperan</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>la más larga</source>
        <translation>longest</translation>
    </message>
    <message>
        <source>Sin equipo</source>
        <translation>No team</translation>
    </message>
    <message>
        <source>{0} fuera de plazo</source>
        <translation>{0} overdue</translation>
    </message>
    <message>
        <source>Hoy · datos hasta las {0}</source>
        <translation>Today · data as of {0}</translation>
    </message>
    <message>
        <source>La más larga</source>
        <translation>Longest wait</translation>
    </message>
    <message>
        <source>1.ª respuesta</source>
        <translation>1st response</translation>
    </message>
    <message>
        <source>siguientes respuestas</source>
        <translation>next responses</translation>
    </message>
    <message>
        <source>A tiempo</source>
        <translation>On time</translation>
    </message>
    <message>
        <source>{0} · nada aún</source>
        <translation>{0} · nothing yet</translation>
    </message>
    <message>
        <source>Llegaron</source>
        <translation>Arrived</translation>
    </message>
    <message>
        <source>casos de hoy</source>
        <translation>cases today</translation>
    </message>
    <message>
        <source>Más de 24 h</source>
        <translation>Over 24 h</translation>
    </message>
    <message>
        <source>sin responder · meta 0</source>
        <translation>unanswered · goal 0</translation>
    </message>
    <message>
        <source>esperan {0}</source>
        <translation>{0} waiting</translation>
    </message>
    <message>
        <source>Respondidos</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>9 de cada 10 · hábil</source>
        <translation>9 of 10 · open hours</translation>
    </message>
    <message>
        <source>mediana · hábil</source>
        <translation>median · open hours</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>{0} h {1:02}</source>
        <translation>{0} h {1:02}</translation>
    </message>
    <message>
        <source>{0} d</source>
        <translation>{0} d</translation>
    </message>
    <message>
        <source>hace {0}</source>
        <translation>{0} ago</translation>
    </message>
    <message>
        <source>en vivo · {0}</source>
        <translation>live · {0}</translation>
    </message>
    <message>
        <source>sin conexión · {0}</source>
        <translation>offline · {0}</translation>
    </message>
    <message>
        <source>sin conexión</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>conectando</source>
        <translation>connecting</translation>
    </message>
    <message>
        <source>Alguien cerró su sesión o desactivó la cuenta.</source>
        <translation>Somebody ended its session or switched the account off.</translation>
    </message>
    <message>
        <source>Este tablero ya no tiene acceso</source>
        <translation>This board has no access any more</translation>
    </message>
    <message>
        <source>Las cifras se ocultan para no engañar.</source>
        <translation>Figures are hidden so that they mislead nobody.</translation>
    </message>
    <message>
        <source>Se reconecta solo; avisa a supervisión si sigue así.</source>
        <translation>It reconnects by itself; tell a supervisor if it goes on.</translation>
    </message>
    <message>
        <source>Todavía no llegan datos</source>
        <translation>No data yet</translation>
    </message>
    <message>
        <source>Sin datos desde {0}</source>
        <translation>No data since {0}</translation>
    </message>
    <message>
        <source>Intentando ahora</source>
        <translation>Trying now</translation>
    </message>
    <message>
        <source>Próximo intento en {0} s</source>
        <translation>Next try in {0} s</translation>
    </message>
    <message>
        <source>{0} · llevamos {1}</source>
        <translation>{0} · {1} so far</translation>
    </message>
</context>
<context>
    <name>WallBar</name>
    <message>
        <source>Cerrar sesión</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Volver a Relevo</source>
        <translation>Back to Relevo</translation>
    </message>
    <message>
        <source>Otra pantalla</source>
        <translation>Other screen</translation>
    </message>
    <message>
        <source>Claro u oscuro</source>
        <translation>Light or dark</translation>
    </message>
    <message>
        <source>Detener</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>espacio</source>
        <translation>space</translation>
    </message>
    <message>
        <source>Ventana</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>Otro equipo</source>
        <translation>Another team</translation>
    </message>
    <message>
        <source>Anterior</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Siguiente</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Pantalla completa</source>
        <translation>Full screen</translation>
    </message>
    <message>
        <source>Solo hay una pantalla conectada</source>
        <translation>Only one screen is connected</translation>
    </message>
    <message>
        <source>Solo hay un equipo a la vista</source>
        <translation>Only one team is in sight</translation>
    </message>
    <message>
        <source>Todo cabe en una página</source>
        <translation>Everything fits on one page</translation>
    </message>
    <message>
        <source>Seguir</source>
        <translation>Go on</translation>
    </message>
</context>
<context>
    <name>WallWindow</name>
    <message>
        <source>Relevo · Modo TV</source>
        <translation>Relevo · Wall-board</translation>
    </message>
</context>
<context>
    <name>Week</name>
    <message>
        <source>Cerrado</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>{0} h {1} min</source>
        <translation>{0} h {1} min</translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation>{0} h</translation>
    </message>
    <message>
        <source>Abierto</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Siempre abierto</source>
        <translation>Always open</translation>
    </message>
    <message>
        <source>No abre ningún día</source>
        <translation>Opens on no day</translation>
    </message>
    <message>
        <source>Pausa de {0} a {1}</source>
        <translation>Break from {0} to {1}</translation>
    </message>
    <message>
        <source>Cierra {0} a las {1}</source>
        <translation>Closes {0} at {1}</translation>
    </message>
    <message>
        <source>Abre {0} a las {1}</source>
        <translation>Opens {0} at {1}</translation>
    </message>
    <message>
        <source>hoy</source>
        <translation>today</translation>
    </message>
    <message>
        <source>mañana</source>
        <translation>tomorrow</translation>
    </message>
    <message>
        <source>el {0}</source>
        <comment>on a weekday</comment>
        <translation>on {0}</translation>
    </message>
    <message>
        <source>Como siempre</source>
        <translation>As usual</translation>
    </message>
    <message>
        <source>Cerrado {0}</source>
        <translation>Closed {0}</translation>
    </message>
    <message>
        <source>se llama {0}</source>
        <translation>it is called {0}</translation>
    </message>
    <message>
        <source>la zona horaria es {0}</source>
        <translation>the time zone is {0}</translation>
    </message>
    <message>
        <source>deja de ofrecerse</source>
        <translation>it is not offered any more</translation>
    </message>
    <message>
        <source>vuelve a ofrecerse</source>
        <translation>it is offered again</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <comment>days: hours</comment>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>el {0} está cerrado</source>
        <translation>{0} is closed</translation>
    </message>
    <message>
        <source>el {0} abre a las {1}</source>
        <translation>{0} opens at {1}</translation>
    </message>
    <message>
        <source>el {0} cierra a las {1}</source>
        <translation>{0} closes at {1}</translation>
    </message>
    <message>
        <source>festivos de {0}</source>
        <translation>holidays of {0}</translation>
    </message>
    <message>
        <source>sin los festivos de {0}</source>
        <translation>without the holidays of {0}</translation>
    </message>
    <message>
        <source>festivo nuevo, {0}</source>
        <translation>new holiday, {0}</translation>
    </message>
    <message>
        <source>ya no es festivo ({0})</source>
        <translation>no longer a holiday ({0})</translation>
    </message>
    <message>
        <source>se llama ahora {0}</source>
        <translation>is now called {0}</translation>
    </message>
    <message>
        <source>{0} el {1}: {2}</source>
        <comment>day</comment>
        <translation>{0} on {1}: {2}</translation>
    </message>
    <message>
        <source>sin {0}</source>
        <comment>own day</comment>
        <translation>without {0}</translation>
    </message>
    <message>
        <source>como siempre</source>
        <translation>as usual</translation>
    </message>
    <message>
        <source>cerrado</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>abierto todo el día</source>
        <translation>open all day</translation>
    </message>
    <message>
        <source>cerrado {0}</source>
        <translation>closed {0}</translation>
    </message>
    <message numerus="yes">
        <source>y %n más</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeekEditor</name>
    <message>
        <source>De lunes a viernes</source>
        <translation>Monday to Friday</translation>
    </message>
    <message>
        <source>A todos los días</source>
        <translation>To every day</translation>
    </message>
</context>
<context>
    <name>WhatIf</name>
    <message>
        <source>Ninguna conversación cambia.</source>
        <translation>No conversation changes.</translation>
    </message>
    <message>
        <source>Ver más</source>
        <translation>Show more</translation>
    </message>
    <message>
        <source>Cliente que no puedes ver</source>
        <translation>A customer you may not see</translation>
    </message>
    <message>
        <source>sin certeza</source>
        <translation>not certain</translation>
    </message>
    <message>
        <source>fue {0}</source>
        <translation>was {0}</translation>
    </message>
    <message>
        <source>fue</source>
        <translation>was</translation>
    </message>
    <message>
        <source>sería</source>
        <translation>would be</translation>
    </message>
    <message>
        <source>{0}: fue {1}, sería {2}</source>
        <translation>{0}: was {1}, would be {2}</translation>
    </message>
    <message>
        <source>Exportar CSV</source>
        <translation>Export CSV</translation>
    </message>
    <message>
        <source>SLA cumplido</source>
        <translation>SLA met</translation>
    </message>
    <message>
        <source>Por equipo</source>
        <translation>By team</translation>
    </message>
    <message>
        <source>Por agente</source>
        <translation>By agent</translation>
    </message>
    <message>
        <source>Por regla</source>
        <translation>By rule</translation>
    </message>
    <message>
        <source>Conversaciones que cambian</source>
        <translation>Conversations that change</translation>
    </message>
    <message>
        <source>Cómo se calcula</source>
        <translation>How it is calculated</translation>
    </message>
    <message>
        <source>Cada caso del período vuelve a entrar, en el mismo orden y a su hora.</source>
        <translation>Every case of the period comes in again, in the same order and at its time.</translation>
    </message>
    <message>
        <source>Las personas están y se ausentan como entonces; responden igual.</source>
        <translation>People are there and away as they were then; they answer alike.</translation>
    </message>
    <message>
        <source>El resultado es solo tuyo y se guarda una hora.</source>
        <translation>The result is yours alone and is kept for an hour.</translation>
    </message>
    <message>
        <source>Qué tan fiel es</source>
        <translation>How faithful it is</translation>
    </message>
    <message>
        <source>Con las reglas de entonces, {0} de {1} decisiones salen igual que de verdad.</source>
        <translation>Under the rules of then, {0} of {1} decisions come out as they really did.</translation>
    </message>
    <message>
        <source>Antes de creerlo</source>
        <translation>Before you believe it</translation>
    </message>
    <message>
        <source>Del {0} al {1} · calculado a las {2}</source>
        <translation>From {0} to {1} · calculated at {2}</translation>
    </message>
    <message>
        <source>{0} de {1} casos</source>
        <translation>{0} of {1} cases</translation>
    </message>
    <message>
        <source>{0} sin certeza</source>
        <translation>{0} not certain</translation>
    </message>
    <message>
        <source>Habrían cambiado</source>
        <translation>Would have changed</translation>
    </message>
    <message>
        <source>vencidas: {0}, fueron {1}</source>
        <translation>overdue: {0}, were {1}</translation>
    </message>
    <message>
        <source>Primera respuesta a tiempo</source>
        <translation>First response in time</translation>
    </message>
    <message>
        <source>mediana de {0} casos</source>
        <translation>median of {0} cases</translation>
    </message>
    <message>
        <source>Hasta tener dueño</source>
        <translation>Until owned</translation>
    </message>
    <message>
        <source>Guardar los cambios</source>
        <translation>Save the changes</translation>
    </message>
    <message>
        <source>que-habria-pasado.csv</source>
        <translation>what-if.csv</translation>
    </message>
    <message>
        <source>No se pudo guardar: {0}</source>
        <translation>It could not be saved: {0}</translation>
    </message>
    <message>
        <source>Caso</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Cliente</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Empezó</source>
        <translation>Began</translation>
    </message>
    <message>
        <source>Regla que fue</source>
        <translation>Rule it was</translation>
    </message>
    <message>
        <source>Fue a</source>
        <translation>Went to</translation>
    </message>
    <message>
        <source>Regla que sería</source>
        <translation>Rule it would be</translation>
    </message>
    <message>
        <source>Habría ido a</source>
        <translation>Would have gone to</translation>
    </message>
    <message>
        <source>Qué cambia</source>
        <translation>What changes</translation>
    </message>
    <message>
        <source>Es seguro</source>
        <translation>Certain</translation>
    </message>
    <message>
        <source>sí</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Reglas</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Período</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>{0} días</source>
        <translation>{0} days</translation>
    </message>
    <message>
        <source>Calcular</source>
        <translation>Calculate</translation>
    </message>
    <message>
        <source>Lo que ya pasó, otra vez, con las reglas de la pantalla. No cambia nada.</source>
        <translation>What happened, once more, under the rules on the screen. Nothing changes.</translation>
    </message>
    <message>
        <source>Desde</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Hasta</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Cuentan las reglas publicadas hoy, para todo el período.</source>
        <translation>The rules published today count, for the whole period.</translation>
    </message>
    <message>
        <source>El primer día va antes que el último.</source>
        <translation>The first day comes before the last.</translation>
    </message>
    <message>
        <source>Como mucho {0} días a la vez.</source>
        <translation>At most {0} days at once.</translation>
    </message>
    <message>
        <source>No se pudo terminar: {0}</source>
        <translation>It could not be finished: {0}</translation>
    </message>
    <message>
        <source>El resultado ya no está: calcula de nuevo.</source>
        <translation>The result is gone: calculate again.</translation>
    </message>
    <message numerus="yes">
        <source>Cuentan las de la pantalla, con %n cambio(s) sin publicar.</source>
        <translation>
            <numerusform>Those on the screen count, with %n unpublished change.</numerusform>
            <numerusform>Those on the screen count, with %n unpublished changes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhoSection</name>
    <message>
        <source>Pedir teléfono</source>
        <translation>Ask for phone</translation>
    </message>
    <message>
        <source>Pedir ubicación</source>
        <translation>Ask for location</translation>
    </message>
    <message>
        <source>Bloqueado en WhatsApp</source>
        <translation>Blocked on WhatsApp</translation>
    </message>
</context>
<context>
    <name>WhyPopup</name>
    <message>
        <source>¿Por qué está aquí?</source>
        <translation>Why is it here?</translation>
    </message>
    <message>
        <source>Ninguna regla la movió: la asignó una persona o espera en la cola general.</source>
        <translation>No rule moved it: a person assigned it, or it waits in the general queue.</translation>
    </message>
    <message>
        <source>y {0} más</source>
        <translation>and {0} more</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Una bandeja de entrada compartida para WhatsApp. Licencia Apache 2.0.</source>
        <translation>A shared inbox for WhatsApp. Apache License 2.0.</translation>
    </message>
    <message>
        <source>Listo</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Se la ofrecimos a {0}: falta su respuesta.</source>
        <translation>Offered to {0}: waiting for an answer.</translation>
    </message>
    <message>
        <source>Está en la cola de {0}.</source>
        <translation>It is in the queue of {0}.</translation>
    </message>
</context>
<context>
    <name>WindowPill</name>
    <message>
        <source>Se cierra en {0}</source>
        <translation>Closes in {0}</translation>
    </message>
    <message>
        <source>Ventana de 24 h · se cierra en {0}</source>
        <translation>Reply window · closes in {0}</translation>
    </message>
    <message>
        <source>Después solo llega una plantilla aprobada.</source>
        <translation>After that only an approved template arrives.</translation>
    </message>
    <message>
        <source>Vino de un anuncio: hoy no se cobra.</source>
        <translation>They came from an ad: no charge today.</translation>
    </message>
    <message>
        <source>El cliente no la ve</source>
        <translation>The customer does not see it</translation>
    </message>
</context>
<context>
    <name>WindowViews</name>
    <message>
        <source>Esta versión de Relevo no entiende esa vista.</source>
        <translation>This version of Relevo does not understand that view.</translation>
    </message>
    <message>
        <source>Vista eliminada: {0}</source>
        <translation>View deleted: {0}</translation>
    </message>
</context>
<context>
    <name>WindowWork</name>
    <message>
        <source>Intentos sin respuesta: {0} de {1}.</source>
        <translation>Tries without an answer: {0} of {1}.</translation>
    </message>
    <message>
        <source>Elegir fecha, con recordatorio…</source>
        <translation>Choose a date, with a reminder…</translation>
    </message>
    <message>
        <source>Copiado: {0}</source>
        <translation>Copied: {0}</translation>
    </message>
    <message>
        <source>A la cola</source>
        <translation>To the queue</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Mías</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>Sin asignar</source>
        <translation>Unassigned</translation>
    </message>
    <message>
        <source>Lo que debo</source>
        <translation>What I owe</translation>
    </message>
    <message>
        <source>Menciones</source>
        <translation>Mentions</translation>
    </message>
    <message>
        <source>Por vencer</source>
        <translation>At risk</translation>
    </message>
    <message>
        <source>Pospuestas</source>
        <translation>Snoozed</translation>
    </message>
    <message>
        <source>Todas</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Resueltas</source>
        <translation>Resolved</translation>
    </message>
    <message>
        <source>Ventana por cerrarse</source>
        <translation>Window closing</translation>
    </message>
    <message>
        <source>Filtro</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Abierta</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Esperando al cliente</source>
        <translation>Waiting for customer</translation>
    </message>
    <message>
        <source>Esperando a otra área</source>
        <translation>Waiting on another area</translation>
    </message>
    <message>
        <source>Pospuesta</source>
        <translation>Snoozed</translation>
    </message>
    <message>
        <source>Resuelta</source>
        <translation>Resolved</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Foto</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Documento</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Sticker</source>
        <translation>Sticker</translation>
    </message>
    <message>
        <source>Ubicación</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>Contacto</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Pedido</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Llamada</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>Llamada perdida</source>
        <translation>Missed call</translation>
    </message>
    <message>
        <source>Mensaje eliminado</source>
        <translation>Deleted message</translation>
    </message>
    <message>
        <source>Aviso de WhatsApp</source>
        <translation>WhatsApp notice</translation>
    </message>
    <message>
        <source>Plantilla</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Formulario</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Reacción</source>
        <translation>Reaction</translation>
    </message>
    <message>
        <source>Nota interna</source>
        <translation>Internal note</translation>
    </message>
    <message>
        <source>Mensaje no compatible</source>
        <translation>Unsupported message</translation>
    </message>
    <message>
        <source>Abrió el chat</source>
        <translation>Opened the chat</translation>
    </message>
    <message>
        <source>Tu empresa pide una contraseña más larga: prueba con una frase.</source>
        <translation>Your company asks for a longer password: try a sentence.</translation>
    </message>
    <message>
        <source>Este dispositivo no tiene red. Revisa la conexión e intenta de nuevo.</source>
        <translation>This device has no network. Check the connection and try again.</translation>
    </message>
    <message>
        <source>La dirección existe, pero el servidor no responde. Intenta en unos minutos o avisa a quien lo administra.</source>
        <translation>The address exists but the server does not answer. Try in a few minutes or tell whoever manages it.</translation>
    </message>
    <message>
        <source>Ahí no hay un servidor de Relevo. Revisa que la dirección esté bien escrita.</source>
        <translation>There is no Relevo server there. Check the spelling of the address.</translation>
    </message>
    <message>
        <source>Con http cualquiera en la red podría leer tu contraseña. Escribe la dirección con https, o pide a quien administra este equipo que la permita.</source>
        <translation>With http anybody on the network could read your password. Type the address with https, or ask whoever manages this computer to allow it.</translation>
    </message>
    <message>
        <source>El certificado del servidor no es de confianza. Revisa la hora del dispositivo; si está bien, avisa a quien administra el servidor. No escribas tu contraseña.</source>
        <translation>The server&apos;s certificate is not trusted. Check this device&apos;s clock; if it is right, tell whoever manages the server. Do not type your password.</translation>
    </message>
    <message>
        <source>El servidor tardó demasiado en responder. Intenta de nuevo.</source>
        <translation>The server took too long to answer. Try again.</translation>
    </message>
    <message>
        <source>No se pudo hablar con el servidor. Intenta de nuevo.</source>
        <translation>The server could not be reached. Try again.</translation>
    </message>
    <message>
        <source>El correo o la contraseña no coinciden.</source>
        <translation>The e-mail or the password does not match.</translation>
    </message>
    <message>
        <source>Demasiados intentos. Espera unos minutos antes de probar de nuevo.</source>
        <translation>Too many attempts. Wait a few minutes before trying again.</translation>
    </message>
    <message>
        <source>Escribe también el código de tu aplicación.</source>
        <translation>Type the code of your app too.</translation>
    </message>
    <message>
        <source>Esa no es tu contraseña actual.</source>
        <translation>That is not your current password.</translation>
    </message>
    <message>
        <source>Ese código no vale o ya se usó. Espera el siguiente.</source>
        <translation>This code is wrong or was used already. Wait for the next one.</translation>
    </message>
    <message>
        <source>Tu rol entra con verificación en dos pasos. Actívala para entrar.</source>
        <translation>Your role signs in with two-step verification. Set it up to get in.</translation>
    </message>
    <message>
        <source>Ese código no vale, ya se usó o pasó su hora. Pide otro a quien administra.</source>
        <translation>This code is wrong, was used, or its hour is over. Ask an administrator for another.</translation>
    </message>
    <message>
        <source>No se pudo entrar con la cuenta de la empresa. Prueba otra vez.</source>
        <translation>Signing in with the company account did not work. Try again.</translation>
    </message>
    <message>
        <source>No se completó la entrada en el navegador.</source>
        <translation>Signing in was not completed in the browser.</translation>
    </message>
    <message>
        <source>La entrada tardó demasiado o ya se usó. Empieza otra vez.</source>
        <translation>The sign-in took too long or was already used. Start again.</translation>
    </message>
    <message>
        <source>El proveedor de cuentas de tu empresa no respondió bien. Prueba más tarde o avisa a quien administra.</source>
        <translation>Your company&apos;s account provider did not answer properly. Try later or tell an administrator.</translation>
    </message>
    <message>
        <source>No se pudo comprobar quién eres con la respuesta del proveedor de cuentas. Avisa a quien administra.</source>
        <translation>The account provider&apos;s answer does not prove who you are. Tell an administrator.</translation>
    </message>
    <message>
        <source>El proveedor de cuentas no confirma que ese correo sea tuyo. Avisa a quien administra.</source>
        <translation>The account provider does not confirm that this e-mail is yours. Tell an administrator.</translation>
    </message>
    <message>
        <source>Esa cuenta no tiene acceso a Relevo. Pide a quien administra que te invite.</source>
        <translation>That account has no access to Relevo. Ask an administrator to invite you.</translation>
    </message>
    <message>
        <source>Tu acceso a Relevo está desactivado.</source>
        <translation>Your access to Relevo is switched off.</translation>
    </message>
    <message>
        <source>En tu empresa se entra con la cuenta de la empresa.</source>
        <translation>Your company signs in with the company account.</translation>
    </message>
    <message>
        <source>Tu empresa ya no usa esta forma de entrar.</source>
        <translation>Your company no longer uses this way to sign in.</translation>
    </message>
    <message>
        <source>Tu empresa no deja entrar desde esta red.</source>
        <translation>Your company lets nobody in from this network.</translation>
    </message>
    <message>
        <source>Esta versión es demasiado antigua para el servidor. Actualiza Relevo para entrar.</source>
        <translation>This version is too old for the server. Update Relevo to sign in.</translation>
    </message>
    <message>
        <source>Tu sesión terminó. Vuelve a iniciar sesión.</source>
        <translation>Your session ended. Sign in again.</translation>
    </message>
    <message>
        <source>Tu rol no permite esto.</source>
        <translation>Your role does not allow this.</translation>
    </message>
    <message>
        <source>Ya no existe o no puedes verlo.</source>
        <translation>It no longer exists, or you may not see it.</translation>
    </message>
    <message>
        <source>Lo que es de un equipo que no ves, o de toda la empresa, lo cambia quien lo ve.</source>
        <translation>What belongs to a team you do not see, or to the whole company, is changed by who sees it.</translation>
    </message>
    <message>
        <source>Alguien tiene esa habilidad o una regla la pide. Quítala allí primero.</source>
        <translation>Somebody has this skill or a rule asks for it. Remove it there first.</translation>
    </message>
    <message>
        <source>Ese rol no puede ser así: nadie da permisos que no tiene.</source>
        <translation>That role cannot be like that: nobody grants permissions they do not hold.</translation>
    </message>
    <message>
        <source>Esa clave no puede ser así: nadie da permisos que no tiene.</source>
        <translation>That key cannot be like this: nobody gives permissions they do not have.</translation>
    </message>
    <message>
        <source>Meta no la aceptaría así. Corrige lo marcado.</source>
        <translation>Meta would not accept it like this. Fix what is marked.</translation>
    </message>
    <message>
        <source>Demasiadas consultas en un minuto. Espera un momento.</source>
        <translation>Too many requests in a minute. Wait a moment.</translation>
    </message>
    <message>
        <source>Hay personas con ese rol. Elige cuál tendrán en su lugar.</source>
        <translation>People have that role. Choose which one they get instead.</translation>
    </message>
    <message>
        <source>Es la única persona activa que administra Relevo. Nombra antes a otra.</source>
        <translation>This is the only active person who administers Relevo. Appoint somebody else first.</translation>
    </message>
    <message>
        <source>Esta persona no está en ninguno de tus equipos. Pídelo a quien administra.</source>
        <translation>This person is in none of your teams. Ask an administrator.</translation>
    </message>
    <message>
        <source>Subiste muchos archivos. Envía los que esperan o intenta más tarde.</source>
        <translation>You have uploaded many files. Send the ones that wait, or try again later.</translation>
    </message>
    <message>
        <source>Es demasiado grande para enviarlo.</source>
        <translation>It is too large to send.</translation>
    </message>
    <message>
        <source>Otra persona tiene ahora esta conversación.</source>
        <translation>Somebody else has this conversation now.</translation>
    </message>
    <message>
        <source>La oferta ya terminó: venció o ya tuvo respuesta.</source>
        <translation>The offer is over: it expired or was answered.</translation>
    </message>
    <message>
        <source>Eso ya estaba hecho.</source>
        <translation>That was done already.</translation>
    </message>
    <message>
        <source>Otra persona está escribiendo. Espera o toma el relevo.</source>
        <translation>Somebody else is writing. Wait, or take over.</translation>
    </message>
    <message>
        <source>Tus conversaciones cambiaron mientras decidías. Abre la lista de nuevo.</source>
        <translation>Your conversations changed while you decided. Open the list again.</translation>
    </message>
    <message>
        <source>Llegaron mensajes mientras escribías.</source>
        <translation>Messages came while you were writing.</translation>
    </message>
    <message>
        <source>La ventana de 24 h se cerró. Solo llega una plantilla aprobada.</source>
        <translation>The reply window closed. Only an approved template arrives.</translation>
    </message>
    <message>
        <source>WhatsApp no admite este mensaje tal como está.</source>
        <translation>WhatsApp does not take this message as it is.</translation>
    </message>
    <message>
        <source>La plantilla no se puede usar ahora.</source>
        <translation>The template cannot be used now.</translation>
    </message>
    <message>
        <source>El número está detenido; nada sale por él.</source>
        <translation>The number is stopped; nothing leaves through it.</translation>
    </message>
    <message>
        <source>No hay forma de llegar a esta persona por WhatsApp.</source>
        <translation>There is no way to reach this person on WhatsApp.</translation>
    </message>
    <message>
        <source>WhatsApp no admite este archivo.</source>
        <translation>WhatsApp does not take this file.</translation>
    </message>
    <message>
        <source>El archivo aún se prepara. Intenta en un momento.</source>
        <translation>The file is still being prepared. Try in a moment.</translation>
    </message>
    <message>
        <source>Un dato no se puede guardar así. Revísalo en la ficha del cliente.</source>
        <translation>A value cannot be saved like this. Check it in the customer&apos;s record.</translation>
    </message>
    <message>
        <source>A este cliente lo atiende otra persona. Abre su conversación o pídela a quien supervisa.</source>
        <translation>Somebody else attends this customer. Open their conversation, or ask a supervisor for it.</translation>
    </message>
    <message>
        <source>Alguien lo cambió al mismo tiempo. Revisa y repite.</source>
        <translation>Somebody changed it at the same time. Check and repeat.</translation>
    </message>
    <message>
        <source>Después se unió otra ficha a esta. Deshaz primero esa unión.</source>
        <translation>Another record was merged into this one later. Undo that merge first.</translation>
    </message>
    <message>
        <source>Falta decir algo del caso para resolverla.</source>
        <translation>Something must be said about the case before it is resolved.</translation>
    </message>
    <message>
        <source>WhatsApp no lo aceptó. Solo se bloquea a quien escribió en las últimas 24 h.</source>
        <translation>WhatsApp did not accept it. Only who wrote in the last 24 h can be blocked.</translation>
    </message>
    <message>
        <source>Esperó más de 10 minutos sin conexión. Revisa antes de enviar.</source>
        <translation>It waited more than 10 minutes offline. Check before sending.</translation>
    </message>
    <message>
        <source>Se recuperó de este dispositivo. Revisa antes de enviar.</source>
        <translation>It was recovered from this device. Check it before sending.</translation>
    </message>
    <message>
        <source>El servidor no lo aceptó.</source>
        <translation>The server did not accept it.</translation>
    </message>
    <message>
        <source>De vuelta en este dispositivo: borradores: {0}; pendientes de envío: {1}.</source>
        <translation>Back on this device: drafts: {0}; waiting to send: {1}.</translation>
    </message>
</context>
<context>
    <name>XRay</name>
    <message>
        <source>Radiografía</source>
        <translation>X-ray</translation>
    </message>
    <message>
        <source>Cerrar la radiografía</source>
        <translation>Close the X-ray</translation>
    </message>
    <message>
        <source>Cómo se calcula</source>
        <translation>How it is calculated</translation>
    </message>
    <message>
        <source>De los casos al número</source>
        <translation>From the cases to the number</translation>
    </message>
    <message>
        <source>Ver más casos</source>
        <translation>Show more cases</translation>
    </message>
    <message>
        <source>Copiar la cifra con su explicación</source>
        <translation>Copy the figure with its explanation</translation>
    </message>
    <message>
        <source>Guardar los casos en CSV</source>
        <translation>Save the cases as CSV</translation>
    </message>
    <message>
        <source>n {0}</source>
        <translation>n {0}</translation>
    </message>
    <message>
        <source>{0} provisionales</source>
        <translation>{0} provisional</translation>
    </message>
    <message>
        <source>Definición {0}.</source>
        <translation>Definition {0}.</translation>
    </message>
    <message>
        <source>Cambió dentro del período: compara con cuidado.</source>
        <translation>It changed within the period: compare with care.</translation>
    </message>
    <message>
        <source>No hay casos que puedas abrir aquí.</source>
        <translation>There are no cases you can open here.</translation>
    </message>
    <message>
        <source>Casos que más pesan</source>
        <translation>Heaviest cases</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>ZoneCombo</name>
    <message>
        <source>Otra zona…</source>
        <translation>Another zone…</translation>
    </message>
</context>
<context>
    <name>ZoneDialog</name>
    <message>
        <source>Zona horaria</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>Usar esta zona</source>
        <translation>Use this zone</translation>
    </message>
    <message>
        <source>Continente/Ciudad</source>
        <translation>Continent/City</translation>
    </message>
    <message>
        <source>Zona</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Por ejemplo America/Rosario o Europe/Andorra.</source>
        <translation>For example America/Rosario or Europe/Andorra.</translation>
    </message>
    <message>
        <source>No hay una zona con ese nombre. Escribe continente/ciudad.</source>
        <translation>There is no zone of that name. Write continent/city.</translation>
    </message>
</context>
<context>
    <name>_Keys</name>
    <message>
        <source>elegir</source>
        <translation>choose</translation>
    </message>
    <message>
        <source>insertar</source>
        <translation>insert</translation>
    </message>
    <message>
        <source>enviar</source>
        <translation>send</translation>
    </message>
    <message>
        <source>dejar el texto</source>
        <translation>keep the text</translation>
    </message>
</context>
<context>
    <name>composer</name>
    <message>
        <source>Una nota no lleva audios. Cambia a Respuesta.</source>
        <translation>A note carries no audio. Switch to Reply.</translation>
    </message>
</context>
</TS>
