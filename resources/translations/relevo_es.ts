<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="es">
<context>
    <name>AbsenceDialog</name>
    <message numerus="yes">
        <source>y %n más</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AheadPanel</name>
    <message numerus="yes">
        <source>Ver el año entero (%n más)</source>
        <translation>
            <numerusform>Ver el año entero (%n más)</numerusform>
            <numerusform>Ver el año entero (%n más)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n en los próximos doce meses; si la lista cambia, se avisa.</source>
        <translation>
            <numerusform>%n en los próximos doce meses; si la lista cambia, se avisa.</numerusform>
            <numerusform>%n en los próximos doce meses; si la lista cambia, se avisa.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlarmsCard</name>
    <message numerus="yes">
        <source>%n por atender</source>
        <translation>
            <numerusform>%n por atender</numerusform>
            <numerusform>%n por atender</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlertAbout</name>
    <message numerus="yes">
        <source>%n conversaciones</source>
        <translation>
            <numerusform>%n conversación</numerusform>
            <numerusform>%n conversaciones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Alerts</name>
    <message numerus="yes">
        <source>Cambió la lista de festivos de {0}: %n días</source>
        <translation>
            <numerusform>Cambió la lista de festivos de {0}: %n día</numerusform>
            <numerusform>Cambió la lista de festivos de {0}: %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversaciones por vencer</source>
        <translation>
            <numerusform>%n conversación por vencer</numerusform>
            <numerusform>%n conversaciones por vencer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversaciones sin respuesta</source>
        <translation>
            <numerusform>%n conversación sin respuesta</numerusform>
            <numerusform>%n conversaciones sin respuesta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversaciones sin movimiento</source>
        <translation>
            <numerusform>%n conversación sin movimiento</numerusform>
            <numerusform>%n conversaciones sin movimiento</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recordatorios</source>
        <translation>
            <numerusform>%n recordatorio</numerusform>
            <numerusform>%n recordatorios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mensajes programados no salieron</source>
        <translation>
            <numerusform>%n mensaje programado no salió</numerusform>
            <numerusform>%n mensajes programados no salieron</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nadie disponible en %n equipos</source>
        <translation>
            <numerusform>Nadie disponible en %n equipo</numerusform>
            <numerusform>Nadie disponible en %n equipos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hubo una interrupción: %n conversaciones esperan</source>
        <translation>
            <numerusform>Hubo una interrupción: %n conversación espera</numerusform>
            <numerusform>Hubo una interrupción: %n conversaciones esperan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>El número no puede enviar: %n conversaciones esperan</source>
        <translation>
            <numerusform>El número no puede enviar: %n conversación espera</numerusform>
            <numerusform>El número no puede enviar: %n conversaciones esperan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nadie disponible en {0}: %n conversaciones esperan</source>
        <translation>
            <numerusform>Nadie disponible en {0}: %n conversación espera</numerusform>
            <numerusform>Nadie disponible en {0}: %n conversaciones esperan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pendientes de la apertura de {0}: %n conversaciones</source>
        <translation>
            <numerusform>Pendientes de la apertura de {0}: %n conversación</numerusform>
            <numerusform>Pendientes de la apertura de {0}: %n conversaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversaciones esperan</source>
        <translation>
            <numerusform>%n conversación espera</numerusform>
            <numerusform>%n conversaciones esperan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} no tiene agentes: %n en la cola</source>
        <translation>
            <numerusform>{0} no tiene agentes: %n en la cola</numerusform>
            <numerusform>{0} no tiene agentes: %n en la cola</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nadie disponible en {0}: %n en la cola</source>
        <translation>
            <numerusform>Nadie disponible en {0}: %n en la cola</numerusform>
            <numerusform>Nadie disponible en {0}: %n en la cola</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Todos completos en {0}: %n en la cola</source>
        <translation>
            <numerusform>Todos completos en {0}: %n en la cola</numerusform>
            <numerusform>Todos completos en {0}: %n en la cola</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nadie en {0} tiene la habilidad: %n en la cola</source>
        <translation>
            <numerusform>Nadie en {0} tiene la habilidad: %n en la cola</numerusform>
            <numerusform>Nadie en {0} tiene la habilidad: %n en la cola</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Todos rechazaron en {0}: %n en la cola</source>
        <translation>
            <numerusform>Todos rechazaron en {0}: %n en la cola</numerusform>
            <numerusform>Todos rechazaron en {0}: %n en la cola</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cambió de manos sin respuesta en {0}: %n en la cola</source>
        <translation>
            <numerusform>Cambió de manos sin respuesta en {0}: %n en la cola</numerusform>
            <numerusform>Cambió de manos sin respuesta en {0}: %n en la cola</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} y %n más</source>
        <translation>
            <numerusform>{0} y %n más</numerusform>
            <numerusform>{0} y %n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Vence el plazo de %n solicitud(es) de datos</source>
        <translation>
            <numerusform>Vence el plazo de una solicitud de datos</numerusform>
            <numerusform>Vence el plazo de %n solicitudes de datos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pasó el plazo de %n solicitud(es) de datos</source>
        <translation>
            <numerusform>Pasó el plazo de una solicitud de datos</numerusform>
            <numerusform>Pasó el plazo de %n solicitudes de datos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Informe «{0}»: faltan %n envíos</source>
        <translation>
            <numerusform>Informe «{0}»: falta %n envío</numerusform>
            <numerusform>Informe «{0}»: faltan %n envíos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlertsPanel</name>
    <message numerus="yes">
        <source>%n abiertas</source>
        <translation>
            <numerusform>%n abierta</numerusform>
            <numerusform>%n abiertas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnswersPage</name>
    <message numerus="yes">
        <source>%n nueva(s)</source>
        <translation>
            <numerusform>%n nueva</numerusform>
            <numerusform>%n nuevas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n distinta(s) de la que hay</source>
        <translation>
            <numerusform>%n distinta de la que hay</numerusform>
            <numerusform>%n distintas de las que hay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n igual(es)</source>
        <translation>
            <numerusform>%n igual</numerusform>
            <numerusform>%n iguales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n que no se puede(n) importar</source>
        <translation>
            <numerusform>%n que no se puede importar</numerusform>
            <numerusform>%n que no se pueden importar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n respuesta(s) importada(s).</source>
        <translation>
            <numerusform>%n respuesta importada.</numerusform>
            <numerusform>%n respuestas importadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n respuesta(s)</source>
        <translation>
            <numerusform>%n respuesta</numerusform>
            <numerusform>%n respuestas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n macro(s)</source>
        <translation>
            <numerusform>%n macro</numerusform>
            <numerusform>%n macros</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AutomaticPage</name>
    <message numerus="yes">
        <source>%n con texto propio</source>
        <translation>
            <numerusform>%n con texto propio</numerusform>
            <numerusform>%n con texto propio</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Banners</name>
    <message numerus="yes">
        <source>Próximo intento en %n s</source>
        <translation>
            <numerusform>Próximo intento en %n s</numerusform>
            <numerusform>Próximo intento en %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pendiente(s) de envío.</source>
        <translation>
            <numerusform>%n pendiente de envío.</numerusform>
            <numerusform>%n pendientes de envío.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message numerus="yes">
        <source>%n vencidas</source>
        <translation>
            <numerusform>%n vencida</numerusform>
            <numerusform>%n vencidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n esperan</source>
        <translation>
            <numerusform>%n espera</numerusform>
            <numerusform>%n esperan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n esperan respuesta</source>
        <translation>
            <numerusform>%n espera respuesta</numerusform>
            <numerusform>%n esperan respuesta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pospuestas</source>
        <translation>
            <numerusform>%n pospuesta</numerusform>
            <numerusform>%n pospuestas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message numerus="yes">
        <source>%n elegida(s)</source>
        <translation>
            <numerusform>%n elegida</numerusform>
            <numerusform>%n elegidas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClocksPopup</name>
    <message numerus="yes">
        <source>%n casos anteriores</source>
        <translation>
            <numerusform>%n caso anterior</numerusform>
            <numerusform>%n casos anteriores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConversationHeader</name>
    <message numerus="yes">
        <source>También la ven {0} y %n más</source>
        <translation>
            <numerusform>También la ven {0} y %n más</numerusform>
            <numerusform>También la ven {0} y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountPill</name>
    <message numerus="yes">
        <source>%n sin leer</source>
        <translation>
            <numerusform>%n sin leer</numerusform>
            <numerusform>%n sin leer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DataRequests</name>
    <message numerus="yes">
        <source>Queda(n) %n día(s)</source>
        <translation>
            <numerusform>Queda %n día</numerusform>
            <numerusform>Quedan %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Venció hace %n día(s)</source>
        <translation>
            <numerusform>Venció hace %n día</numerusform>
            <numerusform>Venció hace %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n por responder</source>
        <translation>
            <numerusform>%n por responder</numerusform>
            <numerusform>%n por responder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeedToasts</name>
    <message numerus="yes">
        <source>%n conversaciones</source>
        <translation>
            <numerusform>%n conversación</numerusform>
            <numerusform>%n conversaciones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyList</name>
    <message numerus="yes">
        <source>Hay %n sin asignar.</source>
        <translation>
            <numerusform>Hay %n sin asignar.</numerusform>
            <numerusform>Hay %n sin asignar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactorDialog</name>
    <message numerus="yes">
        <source>Te quedan %n código(s) de recuperación.</source>
        <translation>
            <numerusform>Te queda %n código de recuperación.</numerusform>
            <numerusform>Te quedan %n códigos de recuperación.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterLine</name>
    <message numerus="yes">
        <source>%n equipo(s)</source>
        <translation>
            <numerusform>%n equipo</numerusform>
            <numerusform>%n equipos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agente(s)</source>
        <translation>
            <numerusform>%n agente</numerusform>
            <numerusform>%n agentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n número(s)</source>
        <translation>
            <numerusform>%n número</numerusform>
            <numerusform>%n números</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n etiqueta(s)</source>
        <translation>
            <numerusform>%n etiqueta</numerusform>
            <numerusform>%n etiquetas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message numerus="yes">
        <source>Faltan %n por decidir</source>
        <translation>
            <numerusform>Falta %n por decidir</numerusform>
            <numerusform>Faltan %n por decidir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No se pudo con %n: revísalas. Lo demás está hecho.</source>
        <translation>
            <numerusform>No se pudo con %n: revísala. Lo demás está hecho.</numerusform>
            <numerusform>No se pudo con %n: revísalas. Lo demás está hecho.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOverLine</name>
    <message numerus="yes">
        <source>Y %n más</source>
        <translation>
            <numerusform>Y %n más</numerusform>
            <numerusform>Y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message numerus="yes">
        <source>%n conectado(s)</source>
        <translation>
            <numerusform>%n conectado</numerusform>
            <numerusform>%n conectados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n avisos no se entendieron. Están guardados: actualiza el servidor y se leerán.</source>
        <translation>
            <numerusform>%n aviso no se entendió. Está guardado: actualiza el servidor y se leerá.</numerusform>
            <numerusform>%n avisos no se entendieron. Están guardados: actualiza el servidor y se leerán.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>De %n mensajes no se sabe si salieron. Quien los escribió decide en su conversación.</source>
        <translation>
            <numerusform>De %n mensaje no se sabe si salió. Quien lo escribió decide en su conversación.</numerusform>
            <numerusform>De %n mensajes no se sabe si salieron. Quien los escribió decide en su conversación.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n en espera de salir</source>
        <translation>
            <numerusform>%n en espera de salir</numerusform>
            <numerusform>%n en espera de salir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n avisos esperan ser leídos desde hace {0} s. El servidor o su base de datos van lentos.</source>
        <translation>
            <numerusform>%n aviso espera ser leído desde hace {0} s. El servidor o su base de datos van lentos.</numerusform>
            <numerusform>%n avisos esperan ser leídos desde hace {0} s. El servidor o su base de datos van lentos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cosa(s) por mirar</source>
        <translation>
            <numerusform>%n cosa por mirar</numerusform>
            <numerusform>%n cosas por mirar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HoursPage</name>
    <message numerus="yes">
        <source>%n horario(s)</source>
        <translation>
            <numerusform>%n horario</numerusform>
            <numerusform>%n horarios</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JumpButton</name>
    <message numerus="yes">
        <source>Ir al final, %n mensajes nuevos</source>
        <translation>
            <numerusform>Ir al final, %n mensaje nuevo</numerusform>
            <numerusform>Ir al final, %n mensajes nuevos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message numerus="yes">
        <source>%n día(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clave(s) en uso</source>
        <translation>
            <numerusform>%n clave en uso</numerusform>
            <numerusform>%n claves en uso</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Macros</name>
    <message numerus="yes">
        <source>Con %n archivos</source>
        <translation>
            <numerusform>Con %n archivo</numerusform>
            <numerusform>Con %n archivos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeasuresPage</name>
    <message numerus="yes">
        <source>Está resuelto a la primera si nadie vuelve por lo mismo en %n día(s).</source>
        <translation>
            <numerusform>Está resuelto a la primera si nadie vuelve por lo mismo en %n día.</numerusform>
            <numerusform>Está resuelto a la primera si nadie vuelve por lo mismo en %n días.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Una oportunidad tiene %n día(s) para llegar a su meta.</source>
        <translation>
            <numerusform>Una oportunidad tiene %n día para llegar a su meta.</numerusform>
            <numerusform>Una oportunidad tiene %n días para llegar a su meta.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>resuelto a la primera: %n día(s)</source>
        <translation>
            <numerusform>resuelto a la primera: %n día</numerusform>
            <numerusform>resuelto a la primera: %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>meta en %n día(s)</source>
        <translation>
            <numerusform>meta en %n día</numerusform>
            <numerusform>meta en %n días</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewBar</name>
    <message numerus="yes">
        <source>%n nueva(s)</source>
        <translation>
            <numerusform>%n nueva</numerusform>
            <numerusform>%n nuevas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>Mensajes nuevos en %n conversaciones</source>
        <translation>
            <numerusform>Mensajes nuevos en %n conversación</numerusform>
            <numerusform>Mensajes nuevos en %n conversaciones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message numerus="yes">
        <source>%n número(s)</source>
        <translation>
            <numerusform>%n número</numerusform>
            <numerusform>%n números</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfferDelegate</name>
    <message numerus="yes">
        <source>%n uso(s)</source>
        <translation>
            <numerusform>%n uso</numerusform>
            <numerusform>%n usos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PacksPage</name>
    <message numerus="yes">
        <source>Añadir %n</source>
        <translation>
            <numerusform>Añadir %n</numerusform>
            <numerusform>Añadir %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cosa(s)</source>
        <translation>
            <numerusform>%n cosa</numerusform>
            <numerusform>%n cosas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Se deshizo, menos %n cosa(s) que alguien cambió o ya usa.</source>
        <translation>
            <numerusform>Se deshizo, menos %n cosa que alguien cambió o ya usa.</numerusform>
            <numerusform>Se deshizo, menos %n cosas que alguien cambió o ya usa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n por añadir</source>
        <translation>
            <numerusform>%n por añadir</numerusform>
            <numerusform>%n por añadir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plantilla(s)</source>
        <translation>
            <numerusform>%n plantilla</numerusform>
            <numerusform>%n plantillas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message numerus="yes">
        <source>Al menos %n letra(s). Lo más seguro es una frase.</source>
        <translation>
            <numerusform>Al menos %n letra. Lo más seguro es una frase.</numerusform>
            <numerusform>Al menos %n letras. Lo más seguro es una frase.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>La nueva es corta: faltan %n letra(s).</source>
        <translation>
            <numerusform>La nueva es corta: falta %n letra.</numerusform>
            <numerusform>La nueva es corta: faltan %n letras.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PausesPage</name>
    <message numerus="yes">
        <source>%n motivo(s)</source>
        <translation>
            <numerusform>%n motivo</numerusform>
            <numerusform>%n motivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n apagado(s)</source>
        <translation>
            <numerusform>%n apagado</numerusform>
            <numerusform>%n apagados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message numerus="yes">
        <source>%n persona(s)</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n personas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Planning</name>
    <message numerus="yes">
        <source>%n persona(s)</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n personas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plurals</name>
    <message numerus="yes">
        <source>%n mensajes sin leer</source>
        <translation>
            <numerusform>%n mensaje sin leer</numerusform>
            <numerusform>%n mensajes sin leer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>y %n cambio(s) más</source>
        <translation>
            <numerusform>y %n cambio más</numerusform>
            <numerusform>y %n cambios más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message numerus="yes">
        <source>Relevo: %n sin leer</source>
        <translation>
            <numerusform>Relevo: %n sin leer</numerusform>
            <numerusform>Relevo: %n sin leer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemoveDialog</name>
    <message numerus="yes">
        <source>Quitar los %n</source>
        <translation>
            <numerusform>Quitar %n</numerusform>
            <numerusform>Quitar los %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message numerus="yes">
        <source>%n excluido(s)</source>
        <translation>
            <numerusform>%n excluido</numerusform>
            <numerusform>%n excluidos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResolveDialog</name>
    <message numerus="yes">
        <source>Resolver %n conversaciones</source>
        <translation>
            <numerusform>Resolver %n conversación</numerusform>
            <numerusform>Resolver %n conversaciones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResolvingPage</name>
    <message numerus="yes">
        <source>%n cosa(s) por decir</source>
        <translation>
            <numerusform>%n cosa por decir</numerusform>
            <numerusform>%n cosas por decir</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RetireDialog</name>
    <message numerus="yes">
        <source>%n persona(s) pasan en el mismo paso a:</source>
        <translation>
            <numerusform>%n persona pasa en el mismo paso a:</numerusform>
            <numerusform>%n personas pasan en el mismo paso a:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoleForm</name>
    <message numerus="yes">
        <source>%n permiso(s)</source>
        <translation>
            <numerusform>%n permiso</numerusform>
            <numerusform>%n permisos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message numerus="yes">
        <source>%n persona(s)</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lo tiene(n) %n persona(s)</source>
        <translation>
            <numerusform>Lo tiene %n persona</numerusform>
            <numerusform>Lo tienen %n personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>y %n más</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RolesPage</name>
    <message numerus="yes">
        <source>%n rol(es)</source>
        <translation>
            <numerusform>%n rol</numerusform>
            <numerusform>%n roles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Roster</name>
    <message numerus="yes">
        <source>%n disponibles</source>
        <translation>
            <numerusform>%n disponible</numerusform>
            <numerusform>%n disponibles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoutingPage</name>
    <message numerus="yes">
        <source>%n regla(s)</source>
        <translation>
            <numerusform>%n regla</numerusform>
            <numerusform>%n reglas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n apagada(s)</source>
        <translation>
            <numerusform>%n apagada</numerusform>
            <numerusform>%n apagadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Row</name>
    <message numerus="yes">
        <source>%n archivos</source>
        <translation>
            <numerusform>%n archivo</numerusform>
            <numerusform>%n archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sin leer</source>
        <translation>
            <numerusform>%n sin leer</numerusform>
            <numerusform>%n sin leer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message numerus="yes">
        <source>%n cambio(s)</source>
        <translation>
            <numerusform>%n cambio</numerusform>
            <numerusform>%n cambios</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShiftDialog</name>
    <message numerus="yes">
        <source>%n conversaciones tuyas esperan respuesta.</source>
        <translation>
            <numerusform>%n conversación tuya espera respuesta.</numerusform>
            <numerusform>%n conversaciones tuyas esperan respuesta.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Al empezar recibirás %n de la cola.</source>
        <translation>
            <numerusform>Al empezar recibirás %n de la cola.</numerusform>
            <numerusform>Al empezar recibirás %n de la cola.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SlaPage</name>
    <message numerus="yes">
        <source>%n objetivo(s) propio(s)</source>
        <translation>
            <numerusform>%n objetivo propio</numerusform>
            <numerusform>%n objetivos propios</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagsPage</name>
    <message numerus="yes">
        <source>%n conversación(es) pasan a «{0}». «{1}» se archiva. No se puede deshacer.</source>
        <translation>
            <numerusform>%n conversación pasa a «{0}». «{1}» se archiva. No se puede deshacer.</numerusform>
            <numerusform>%n conversaciones pasan a «{0}». «{1}» se archiva. No se puede deshacer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>El nombre cambia también en %n conversación(es) que la tienen.</source>
        <translation>
            <numerusform>El nombre cambia también en %n conversación que la tiene.</numerusform>
            <numerusform>El nombre cambia también en %n conversaciones que la tienen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n en uso</source>
        <translation>
            <numerusform>%n en uso</numerusform>
            <numerusform>%n en uso</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversación(es)</source>
        <translation>
            <numerusform>%n conversación</numerusform>
            <numerusform>%n conversaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n abierta(s)</source>
        <translation>
            <numerusform>%n abierta</numerusform>
            <numerusform>%n abiertas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TeamsPage</name>
    <message numerus="yes">
        <source>%n equipo(s)</source>
        <translation>
            <numerusform>%n equipo</numerusform>
            <numerusform>%n equipos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message numerus="yes">
        <source>%n lista(s) para enviar</source>
        <translation>
            <numerusform>%n lista para enviar</numerusform>
            <numerusform>%n listas para enviar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoToast</name>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Week</name>
    <message numerus="yes">
        <source>y %n más</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhatIf</name>
    <message numerus="yes">
        <source>Cuentan las de la pantalla, con %n cambio(s) sin publicar.</source>
        <translation>
            <numerusform>Cuentan las de la pantalla, con %n cambio sin publicar.</numerusform>
            <numerusform>Cuentan las de la pantalla, con %n cambios sin publicar.</numerusform>
        </translation>
    </message>
</context>
</TS>
