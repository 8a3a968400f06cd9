<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="es">
<context>
    <name>AboutPage</name>
    <message>
        <source>Relevo en este equipo</source>
        <translation>Relevo neste computador</translation>
    </message>
    <message>
        <source>Relevo en el servidor</source>
        <translation>Relevo no servidor</translation>
    </message>
    <message>
        <source>Abrir carpeta</source>
        <translation>Abrir pasta</translation>
    </message>
    <message>
        <source>Datos en este equipo</source>
        <translation>Dados neste computador</translation>
    </message>
    <message>
        <source>Copia cifrada de lo que puedes ver y lo que aún no se envía. {0}</source>
        <translation>Cópia criptografada do que você pode ver e do que ainda não foi enviado. {0}</translation>
    </message>
    <message>
        <source>Licencias</source>
        <translation>Licenças</translation>
    </message>
    <message>
        <source>Relevo es Apache-2.0. Está hecho con esto, cada parte con su licencia.</source>
        <translation>O Relevo é Apache-2.0. É feito com isto, cada parte com sua licença.</translation>
    </message>
    <message>
        <source>Parte</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Versión</source>
        <translation>Versão</translation>
    </message>
    <message>
        <source>Licencia</source>
        <translation>Licença</translation>
    </message>
    <message>
        <source>Relevo {0}</source>
        <translation>Relevo {0}</translation>
    </message>
    <message>
        <source>{0}, datos {1}, arrancó {2}</source>
        <translation>{0}, dados {1}, iniciou {2}</translation>
    </message>
    <message>
        <source>Los dos llevan la misma versión.</source>
        <translation>Os dois têm a mesma versão.</translation>
    </message>
    <message>
        <source>Llevan versiones distintas: actualiza primero el servidor y después los equipos.</source>
        <translation>Têm versões diferentes: atualize primeiro o servidor e depois os computadores.</translation>
    </message>
    <message>
        <source>Copiado: versiones y estado, sin nombres ni números.</source>
        <translation>Copiado: versões e estado, sem nomes nem números.</translation>
    </message>
</context>
<context>
    <name>AbsenceDialog</name>
    <message>
        <source>Ausente hoy</source>
        <translation>Ausente hoje</translation>
    </message>
    <message>
        <source>Todo lo que tiene pasa a sus compañeros en un solo paso, como se ve aquí.</source>
        <translation>Tudo o que a pessoa tem passa aos colegas em um só passo, como se vê aqui.</translation>
    </message>
    <message>
        <source>Registrar y repartir</source>
        <translation>Registrar e redistribuir</translation>
    </message>
    <message>
        <source>Compañero</source>
        <translation>Colega</translation>
    </message>
    <message>
        <source>Elige a una persona</source>
        <translation>Escolha uma pessoa</translation>
    </message>
    <message>
        <source>Motivo (solo lo ve quien supervisa)</source>
        <translation>Motivo (só quem supervisiona vê)</translation>
    </message>
    <message>
        <source>otra cola</source>
        <translation>outra fila</translation>
    </message>
    <message>
        <source>la cola de {0}</source>
        <translation>fila de {0}</translation>
    </message>
    <message>
        <source>pasa a {0}</source>
        <translation>passa para {0}</translation>
    </message>
    <message>
        <source>De equipos que no ves</source>
        <translation>De equipes que você não vê</translation>
    </message>
    <message>
        <source>vuelven a su cola: {0}</source>
        <translation>voltam para a fila: {0}</translation>
    </message>
    <message>
        <source>No tiene conversaciones abiertas.</source>
        <translation>Não tem conversas abertas.</translation>
    </message>
    <message>
        <source>la cola de su equipo</source>
        <translation>fila da equipe</translation>
    </message>
    <message>
        <source>vuelve a {0}</source>
        <translation>volta para a {0}</translation>
    </message>
    <message>
        <source>queda primera en {0}</source>
        <translation>fica em primeiro lugar na {0}</translation>
    </message>
    <message>
        <source>queda en el lugar {0} de {1}</source>
        <translation>fica em {0}º lugar na {1}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>en la cola: {0}</source>
        <translation>na fila: {0}</translation>
    </message>
    <message>
        <source>No hay nada que repartir.</source>
        <translation>Não há nada para redistribuir.</translation>
    </message>
    <message>
        <source>Algo cambió mientras tanto: revisa la lista nueva y confirma otra vez.</source>
        <translation>Algo mudou nesse meio-tempo: revise a nova lista e confirme outra vez.</translation>
    </message>
    <message>
        <source>ya no era suya</source>
        <translation>já não era dessa pessoa</translation>
    </message>
    <message>
        <source>iría a otro lado ahora</source>
        <translation>agora iria para outro lugar</translation>
    </message>
    <message>
        <source>llegó después</source>
        <translation>chegou depois</translation>
    </message>
    <message numerus="yes">
        <source>y %n más</source>
        <translation>
            <numerusform>e mais %n</numerusform>
            <numerusform>e mais %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Lo demás está hecho. Sin hacer, revisa y confirma otra vez:</source>
        <translation>O resto está feito. Não foi feito, revise e confirme de novo:</translation>
    </message>
</context>
<context>
    <name>Accounts</name>
    <message>
        <source>Desactivada</source>
        <translation>Desativada</translation>
    </message>
    <message>
        <source>Invitación vencida</source>
        <translation>Convite vencido</translation>
    </message>
    <message>
        <source>Invitación hasta {0}</source>
        <translation>Convite até {0}</translation>
    </message>
    <message>
        <source>Todavía no entró</source>
        <translation>Ainda não entrou</translation>
    </message>
    <message>
        <source>Activa {0}</source>
        <translation>Ativa {0}</translation>
    </message>
    <message>
        <source>Todavía no eligió contraseña.</source>
        <translation>Ainda não escolheu a senha.</translation>
    </message>
    <message>
        <source>Entra con contraseña y código del teléfono.</source>
        <translation>Entra com senha e código do celular.</translation>
    </message>
    <message>
        <source>Entra con contraseña, sin código del teléfono.</source>
        <translation>Entra com senha, sem código do celular.</translation>
    </message>
    <message>
        <source>Ahora no tiene ninguna sesión abierta.</source>
        <translation>Agora não tem nenhuma sessão aberta.</translation>
    </message>
    <message>
        <source>Sesiones abiertas: {0}.</source>
        <translation>Sessões abertas: {0}.</translation>
    </message>
    <message>
        <source>No tiene nada pendiente.</source>
        <translation>Não tem nada pendente.</translation>
    </message>
    <message>
        <source>conversaciones abiertas: {0}</source>
        <translation>conversas abertas: {0}</translation>
    </message>
    <message>
        <source>pospuestas: {0}</source>
        <translation>adiadas: {0}</translation>
    </message>
    <message>
        <source>mensajes programados: {0}</source>
        <translation>mensagens programadas: {0}</translation>
    </message>
    <message>
        <source>Tiene {0}.</source>
        <translation>Tem {0}.</translation>
    </message>
    <message>
        <source>Invitar a una persona</source>
        <translation>Convidar uma pessoa</translation>
    </message>
    <message>
        <source>Invitar</source>
        <translation>Convidar</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Rol</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Correo con el que entra</source>
        <translation>E-mail com que entra</translation>
    </message>
    <message>
        <source>Equipos</source>
        <translation>Equipes</translation>
    </message>
    <message>
        <source>Escribe su nombre.</source>
        <translation>Escreva o nome.</translation>
    </message>
    <message>
        <source>Escribe su correo completo: con él entra.</source>
        <translation>Escreva o e-mail completo: é com ele que entra.</translation>
    </message>
    <message>
        <source>Elige un rol.</source>
        <translation>Escolha um papel.</translation>
    </message>
    <message>
        <source>Código para {0}</source>
        <translation>Código para {0}</translation>
    </message>
    <message>
        <source>Mándaselo por un canal seguro. Con él elige su contraseña en la pantalla de entrada, en «Tengo un código de quien administra». Vale hasta {0}, una sola vez, y no se vuelve a mostrar.</source>
        <translation>Envie por um canal seguro. Com ele a pessoa escolhe a senha na tela de entrada, em “Tenho um código de quem administra”. Vale até {0}, uma única vez, e não é mostrado de novo.</translation>
    </message>
    <message>
        <source>Código</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Tu código para entrar a Relevo: {0} (vale hasta {1})</source>
        <translation>Seu código para entrar no Relevo: {0} (vale até {1})</translation>
    </message>
    <message>
        <source>Copiar</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Copiado</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Sale de Relevo en este momento, en todos sus dispositivos, y no puede volver a entrar. Lo que hizo queda en la historia, y puedes activarla otra vez.</source>
        <translation>Sai do Relevo neste momento, em todos os dispositivos, e não pode entrar de novo. O que fez fica no histórico, e você pode ativar a conta outra vez.</translation>
    </message>
    <message>
        <source>¿Desactivar a {0}?</source>
        <translation>Desativar {0}?</translation>
    </message>
    <message>
        <source>Desactivar</source>
        <translation>Desativar</translation>
    </message>
    <message>
        <source>Conversaciones abiertas</source>
        <translation>Conversas abertas</translation>
    </message>
    <message>
        <source>Conversaciones pospuestas</source>
        <translation>Conversas adiadas</translation>
    </message>
    <message>
        <source>Mensajes programados</source>
        <translation>Mensagens programadas</translation>
    </message>
    <message>
        <source>Preguntar cuando llegue su hora</source>
        <translation>Perguntar quando chegar a hora</translation>
    </message>
    <message>
        <source>Cancelarlos</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>A las colas de sus equipos</source>
        <translation>Para as filas das suas equipes</translation>
    </message>
    <message>
        <source>A {0}</source>
        <translation>Para {0}</translation>
    </message>
    <message>
        <source>Que salgan a nombre de {0}</source>
        <translation>Que saiam em nome de {0}</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Pessoa</translation>
    </message>
    <message>
        <source>Cuenta</source>
        <translation>Conta</translation>
    </message>
    <message>
        <source>Nombre, correo, rol o equipo</source>
        <translation>Nome, e-mail, papel ou equipe</translation>
    </message>
    <message>
        <source>Buscar personas</source>
        <translation>Buscar pessoas</translation>
    </message>
    <message>
        <source>Activas</source>
        <translation>Ativas</translation>
    </message>
    <message>
        <source>Invitadas</source>
        <translation>Convidadas</translation>
    </message>
    <message>
        <source>Desactivadas</source>
        <translation>Desativadas</translation>
    </message>
    <message>
        <source>Cuentas</source>
        <translation>Contas</translation>
    </message>
    <message>
        <source>Reintentar</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Nadie aquí</source>
        <translation>Ninguém aqui</translation>
    </message>
    <message>
        <source>Prueba con otra lista u otras palabras.</source>
        <translation>Tente outra lista ou outras palavras.</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Pessoas</translation>
    </message>
    <message>
        <source>Es tu cuenta: tu contraseña y tus dispositivos están en Preferencias.</source>
        <translation>É a sua conta: a senha e os dispositivos estão em Preferências.</translation>
    </message>
    <message>
        <source>Entrará solo con la contraseña, y sus sesiones se cierran. Hazlo si perdió el teléfono y sus códigos de reserva, y si sabes que es esa persona quien lo pide.</source>
        <translation>Vai entrar só com a senha, e as sessões são encerradas. Faça isso se a pessoa perdeu o celular e os códigos de reserva, e se você sabe que é ela quem pede.</translation>
    </message>
    <message>
        <source>¿Quitar el código del teléfono de {0}?</source>
        <translation>Remover o código do celular de {0}?</translation>
    </message>
    <message>
        <source>Quitar</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Sale en todos sus dispositivos y vuelve a entrar con su contraseña.</source>
        <translation>Sai em todos os dispositivos e entra de novo com a senha.</translation>
    </message>
    <message>
        <source>¿Cerrar las sesiones de {0}?</source>
        <translation>Encerrar as sessões de {0}?</translation>
    </message>
    <message>
        <source>Cerrar sesiones</source>
        <translation>Encerrar sessões</translation>
    </message>
    <message>
        <source>{0} activas, {1} invitadas, {2} desactivadas</source>
        <translation>{0} ativas, {1} convidadas, {2} desativadas</translation>
    </message>
    <message>
        <source>Rol y equipos…</source>
        <translation>Papel e equipes…</translation>
    </message>
    <message>
        <source>Desactivar…</source>
        <translation>Desativar…</translation>
    </message>
    <message>
        <source>Activar</source>
        <translation>Ativar</translation>
    </message>
    <message>
        <source>Quitar el código del teléfono</source>
        <translation>Remover o código do celular</translation>
    </message>
    <message>
        <source>Cerrar sus sesiones</source>
        <translation>Encerrar as sessões</translation>
    </message>
    <message>
        <source>Otro código de invitación</source>
        <translation>Outro código de convite</translation>
    </message>
    <message>
        <source>Código para otra contraseña</source>
        <translation>Código para outra senha</translation>
    </message>
</context>
<context>
    <name>AheadPanel</name>
    <message>
        <source>Agregar</source>
        <translation>Adicionar</translation>
    </message>
    <message>
        <source>Agregar festivos de un país…</source>
        <translation>Adicionar feriados de um país…</translation>
    </message>
    <message>
        <source>Ahora mismo</source>
        <translation>Agora mesmo</translation>
    </message>
    <message>
        <source>Festivos y excepciones</source>
        <translation>Feriados e exceções</translation>
    </message>
    <message numerus="yes">
        <source>Ver el año entero (%n más)</source>
        <translation>
            <numerusform>Ver o ano inteiro (mais %n)</numerusform>
            <numerusform>Ver o ano inteiro (mais %n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Ningún día distinto en los próximos doce meses.</source>
        <translation>Nenhum dia diferente nos próximos doze meses.</translation>
    </message>
    <message>
        <source>Opciones de {0}</source>
        <translation>Opções de {0}</translation>
    </message>
    <message>
        <source>Abrir con otro horario…</source>
        <translation>Abrir em outro horário…</translation>
    </message>
    <message>
        <source>Trabajar como siempre</source>
        <translation>Trabalhar como sempre</translation>
    </message>
    <message>
        <source>Cambiar…</source>
        <translation>Alterar…</translation>
    </message>
    <message>
        <source>Quitar</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Festivos oficiales de {0}</source>
        <translation>Feriados oficiais: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n en los próximos doce meses; si la lista cambia, se avisa.</source>
        <translation>
            <numerusform>%n nos próximos doze meses; se a lista mudar, avisamos.</numerusform>
            <numerusform>%n nos próximos doze meses; se a lista mudar, avisamos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlarmsCard</name>
    <message>
        <source>Alertas</source>
        <translation>Alertas</translation>
    </message>
    <message numerus="yes">
        <source>%n por atender</source>
        <translation>
            <numerusform>%n para cuidar</numerusform>
            <numerusform>%n para cuidar</numerusform>
        </translation>
    </message>
    <message>
        <source>Sin alertas</source>
        <translation>Sem alertas</translation>
    </message>
</context>
<context>
    <name>AlertAbout</name>
    <message>
        <source>Ya no espera nadie</source>
        <translation>Ninguém espera mais</translation>
    </message>
    <message>
        <source>Lo que causó la alerta se resolvió.</source>
        <translation>O que causou o alerta foi resolvido.</translation>
    </message>
    <message>
        <source>Ver la lista de {0}</source>
        <translation>Ver a lista de {0}</translation>
    </message>
    <message>
        <source>Sin conexión: lo que este dispositivo sabe de la cola.</source>
        <translation>Sem conexão: o que este dispositivo sabe da fila.</translation>
    </message>
    <message numerus="yes">
        <source>%n conversaciones</source>
        <translation>
            <numerusform>%n conversa</numerusform>
            <numerusform>%n conversas</numerusform>
        </translation>
    </message>
    <message>
        <source>espera {0}</source>
        <translation>espera {0}</translation>
    </message>
</context>
<context>
    <name>AlertCard</name>
    <message>
        <source>Ya no hace falta</source>
        <translation>Não precisa mais</translation>
    </message>
    <message>
        <source>Tú te encargas</source>
        <translation>Você cuida</translation>
    </message>
    <message>
        <source>Se encarga {0}</source>
        <translation>{0} cuida</translation>
    </message>
    <message>
        <source>Me encargo</source>
        <translation>Eu cuido</translation>
    </message>
    <message>
        <source>Me encargo de todas</source>
        <translation>Eu cuido de todas</translation>
    </message>
    <message>
        <source>Abrir</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Abrir la siguiente</source>
        <translation>Abrir a próxima</translation>
    </message>
    <message>
        <source>Ver los días</source>
        <translation>Ver os dias</translation>
    </message>
    <message>
        <source>Ver el número</source>
        <translation>Ver o número</translation>
    </message>
    <message>
        <source>Ver el presupuesto</source>
        <translation>Ver o orçamento</translation>
    </message>
</context>
<context>
    <name>Alerts</name>
    <message>
        <source>Primera respuesta</source>
        <translation>Primeira resposta</translation>
    </message>
    <message>
        <source>Siguiente respuesta</source>
        <translation>Próxima resposta</translation>
    </message>
    <message>
        <source>Resolución</source>
        <translation>Resolução</translation>
    </message>
    <message>
        <source>Respuesta fuera de horario</source>
        <translation>Resposta fora do horário</translation>
    </message>
    <message>
        <source>Hora que prometimos</source>
        <translation>Hora que prometemos</translation>
    </message>
    <message>
        <source>Respuesta prometida</source>
        <translation>Resposta prometida</translation>
    </message>
    <message>
        <source>Respuesta de otra área</source>
        <translation>Resposta de outra área</translation>
    </message>
    <message>
        <source>Por vencer</source>
        <translation>Perto de vencer</translation>
    </message>
    <message>
        <source>Vencida</source>
        <translation>Vencida</translation>
    </message>
    <message>
        <source>Sin movimiento</source>
        <translation>Sem movimento</translation>
    </message>
    <message>
        <source>Piden ayuda</source>
        <translation>Pedem ajuda</translation>
    </message>
    <message>
        <source>Recordatorio</source>
        <translation>Lembrete</translation>
    </message>
    <message>
        <source>Un mensaje programado no salió</source>
        <translation>Uma mensagem programada não saiu</translation>
    </message>
    <message>
        <source>Alerta</source>
        <translation>Alerta</translation>
    </message>
    <message>
        <source>{0} en {1}</source>
        <comment>what team</comment>
        <translation>{0} em {1}</translation>
    </message>
    <message>
        <source>la tiene {0}</source>
        <translation>está com {0}</translation>
    </message>
    <message>
        <source>Se decide en Ajustes, en Horarios y festivos</source>
        <translation>Decida em Configurações, em Horários e feriados</translation>
    </message>
    <message>
        <source>No tiene agentes</source>
        <translation>Não tem atendentes</translation>
    </message>
    <message>
        <source>Todos están fuera de turno</source>
        <translation>Todos estão fora do turno</translation>
    </message>
    <message>
        <source>Todos están ausentes hoy</source>
        <translation>Todos estão ausentes hoje</translation>
    </message>
    <message>
        <source>Todos perdieron la conexión</source>
        <translation>Todos perderam a conexão</translation>
    </message>
    <message>
        <source>Todos están en pausa</source>
        <translation>Todos estão em pausa</translation>
    </message>
    <message>
        <source>Nadie se ha conectado</source>
        <translation>Ninguém se conectou</translation>
    </message>
    <message>
        <source>Todos están ocupados</source>
        <translation>Todos estão ocupados</translation>
    </message>
    <message>
        <source>Nadie disponible en {0}</source>
        <translation>Ninguém disponível em {0}</translation>
    </message>
    <message numerus="yes">
        <source>Cambió la lista de festivos de {0}: %n días</source>
        <translation>
            <numerusform>Mudou a lista de feriados de {0}: %n dia</numerusform>
            <numerusform>Mudou a lista de feriados de {0}: %n dias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversaciones por vencer</source>
        <translation>
            <numerusform>%n conversa perto de vencer</numerusform>
            <numerusform>%n conversas perto de vencer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversaciones sin respuesta</source>
        <translation>
            <numerusform>%n conversa sem resposta</numerusform>
            <numerusform>%n conversas sem resposta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversaciones sin movimiento</source>
        <translation>
            <numerusform>%n conversa parada</numerusform>
            <numerusform>%n conversas paradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recordatorios</source>
        <translation>
            <numerusform>%n lembrete</numerusform>
            <numerusform>%n lembretes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mensajes programados no salieron</source>
        <translation>
            <numerusform>%n mensagem programada não saiu</numerusform>
            <numerusform>%n mensagens programadas não saíram</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nadie disponible en %n equipos</source>
        <translation>
            <numerusform>Ninguém disponível em %n equipe</numerusform>
            <numerusform>Ninguém disponível em %n equipes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hubo una interrupción: %n conversaciones esperan</source>
        <translation>
            <numerusform>Houve uma interrupção: %n conversa espera</numerusform>
            <numerusform>Houve uma interrupção: %n conversas esperam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>El número no puede enviar: %n conversaciones esperan</source>
        <translation>
            <numerusform>O número não pode enviar: %n conversa espera</numerusform>
            <numerusform>O número não pode enviar: %n conversas esperam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nadie disponible en {0}: %n conversaciones esperan</source>
        <translation>
            <numerusform>Ninguém disponível em {0}: %n conversa espera</numerusform>
            <numerusform>Ninguém disponível em {0}: %n conversas esperam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pendientes de la apertura de {0}: %n conversaciones</source>
        <translation>
            <numerusform>Pendentes da abertura de {0}: %n conversa</numerusform>
            <numerusform>Pendentes da abertura de {0}: %n conversas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversaciones esperan</source>
        <translation>
            <numerusform>%n conversa espera</numerusform>
            <numerusform>%n conversas esperam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} no tiene agentes: %n en la cola</source>
        <translation>
            <numerusform>{0} não tem atendentes: %n na fila</numerusform>
            <numerusform>{0} não tem atendentes: %n na fila</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nadie disponible en {0}: %n en la cola</source>
        <translation>
            <numerusform>Ninguém disponível em {0}: %n na fila</numerusform>
            <numerusform>Ninguém disponível em {0}: %n na fila</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Todos completos en {0}: %n en la cola</source>
        <translation>
            <numerusform>Todos lotados em {0}: %n na fila</numerusform>
            <numerusform>Todos lotados em {0}: %n na fila</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nadie en {0} tiene la habilidad: %n en la cola</source>
        <translation>
            <numerusform>Ninguém em {0} tem a habilidade: %n na fila</numerusform>
            <numerusform>Ninguém em {0} tem a habilidade: %n na fila</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Todos rechazaron en {0}: %n en la cola</source>
        <translation>
            <numerusform>Todos recusaram em {0}: %n na fila</numerusform>
            <numerusform>Todos recusaram em {0}: %n na fila</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cambió de manos sin respuesta en {0}: %n en la cola</source>
        <translation>
            <numerusform>Mudou de mãos sem resposta em {0}: %n na fila</numerusform>
            <numerusform>Mudou de mãos sem resposta em {0}: %n na fila</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} y %n más</source>
        <translation>
            <numerusform>{0} e mais %n</numerusform>
            <numerusform>{0} e mais %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Vence el plazo de %n solicitud(es) de datos</source>
        <translation>
            <numerusform>Vence o prazo de uma solicitação de dados</numerusform>
            <numerusform>Vence o prazo de %n solicitações de dados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pasó el plazo de %n solicitud(es) de datos</source>
        <translation>
            <numerusform>Passou o prazo de uma solicitação de dados</numerusform>
            <numerusform>Passou o prazo de %n solicitações de dados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Informe «{0}»: faltan %n envíos</source>
        <translation>
            <numerusform>Relatório “{0}”: falta %n envio</numerusform>
            <numerusform>Relatório “{0}”: faltam %n envios</numerusform>
        </translation>
    </message>
    <message>
        <source>La cola de {0} está detenida</source>
        <translation>A fila de {0} está parada</translation>
    </message>
    <message>
        <source>{0}: el gasto estimado pasó de {1} del presupuesto</source>
        <translation>{0}: o gasto estimado passou de {1} do orçamento</translation>
    </message>
    <message>
        <source>{0}: se usó más de {1} de los mensajes gratis del mes</source>
        <translation>{0}: mais de {1} das mensagens grátis do mês foram usadas</translation>
    </message>
    <message>
        <source>Presupuesto de {0}: {1} {2} · estimado</source>
        <translation>Orçamento de {0}: {1} {2} · estimado</translation>
    </message>
    <message>
        <source>Gratis en {0}: {1} mensajes de servicio · estimado</source>
        <translation>Grátis em {0}: {1} mensagens de serviço · estimado</translation>
    </message>
    <message>
        <source>{0}: el mensaje de prueba no vuelve</source>
        <translation>{0}: a mensagem de teste não volta</translation>
    </message>
    <message>
        <source>{0}: el token de acceso caducó</source>
        <translation>{0}: o token de acesso expirou</translation>
    </message>
    <message>
        <source>{0}: el token de acceso caduca el {1}</source>
        <translation>{0}: o token de acesso expira em {1}</translation>
    </message>
    <message>
        <source>Puede que no entren ni salgan mensajes. Compruébalo en Ajustes, en Salud.</source>
        <translation>Talvez não entrem nem saiam mensagens. Verifique em Configurações, Saúde.</translation>
    </message>
    <message>
        <source>Crea uno que no caduque en el panel de Meta y cámbialo en Números de WhatsApp.</source>
        <translation>Crie um que não expire no painel da Meta e troque em Números do WhatsApp.</translation>
    </message>
    <message>
        <source>Informe «{0}»: no se sabe si el correo salió</source>
        <translation>Relatório “{0}”: não se sabe se o e-mail saiu</translation>
    </message>
    <message>
        <source>El informe «{0}» no salió</source>
        <translation>O relatório “{0}” não saiu</translation>
    </message>
    <message>
        <source>El servidor estuvo detenido. Se preparó solo el último: pide los demás en Informes.</source>
        <translation>O servidor ficou parado. Só o último foi preparado: peça os outros em Relatórios.</translation>
    </message>
    <message>
        <source>Quien lo programó ya no puede ver estas cifras: está en pausa. Prográmalo tú.</source>
        <translation>Quem o programou já não pode ver estes números: está em pausa. Programe você.</translation>
    </message>
    <message>
        <source>No se pudo escribir en la carpeta del servidor. Avisa a quien lo administra.</source>
        <translation>Não foi possível gravar na pasta do servidor. Avise quem o administra.</translation>
    </message>
    <message>
        <source>El servidor no tiene correo configurado. Avisa a quien lo administra.</source>
        <translation>O servidor não tem e-mail configurado. Avise quem o administra.</translation>
    </message>
    <message>
        <source>La empresa ya no permite enviarlo a alguna dirección. Cámbiala.</source>
        <translation>A empresa já não permite enviá-lo a algum dos endereços. Troque-o.</translation>
    </message>
    <message>
        <source>El servidor de correo lo rechazó. Revisa las direcciones.</source>
        <translation>O servidor de e-mail recusou. Revise os endereços.</translation>
    </message>
    <message>
        <source>El servidor de correo no responde. Avisa a quien lo administra.</source>
        <translation>O servidor de e-mail não responde. Avise quem o administra.</translation>
    </message>
    <message>
        <source>La línea se cortó al enviarlo. Pregunta si llegó antes de pedirlo otra vez.</source>
        <translation>A linha caiu durante o envio. Pergunte se chegou antes de pedir de novo.</translation>
    </message>
    <message>
        <source>Las cifras no estaban listas. Pídelo otra vez en Informes, Informes programados.</source>
        <translation>Os números não estavam prontos. Peça de novo em Relatórios, Relatórios programados.</translation>
    </message>
    <message>
        <source>Meta desactivó la plantilla {0}</source>
        <translation>A Meta desativou o modelo {0}</translation>
    </message>
    <message>
        <source>Meta puso en pausa la plantilla {0}</source>
        <translation>A Meta pausou o modelo {0}</translation>
    </message>
    <message>
        <source>{0}. Ya no se puede enviar: escribe otra en Plantillas.</source>
        <translation>{0}. Não pode mais ser enviado: escreva outro em Modelos.</translation>
    </message>
    <message>
        <source>{0}. Muchos clientes la bloquearon o la ignoraron: usa otra mientras tanto.</source>
        <translation>{0}. Muitos clientes o bloquearam ou ignoraram: use outro enquanto isso.</translation>
    </message>
    <message>
        <source>La primera, el {0}. Se responde en Ajustes, Solicitudes de datos</source>
        <translation>A primeira, em {0}. Responde-se em Configurações, Solicitações de dados</translation>
    </message>
    <message>
        <source>Se responde en Ajustes, Solicitudes de datos</source>
        <translation>Responde-se em Configurações, Solicitações de dados</translation>
    </message>
</context>
<context>
    <name>AlertsPanel</name>
    <message>
        <source>Alertas</source>
        <translation>Alertas</translation>
    </message>
    <message>
        <source>Sin alertas</source>
        <translation>Sem alertas</translation>
    </message>
    <message>
        <source>Todo va a tiempo.</source>
        <translation>Tudo está em dia.</translation>
    </message>
    <message numerus="yes">
        <source>%n abiertas</source>
        <translation>
            <numerusform>%n aberto</numerusform>
            <numerusform>%n abertos</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, sin dueño {1}</source>
        <translation>{0}, sem responsável {1}</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Solo yo</source>
        <translation>Só eu</translation>
    </message>
    <message>
        <source>Toda la empresa</source>
        <translation>Toda a empresa</translation>
    </message>
    <message>
        <source>Para quién</source>
        <translation>Para quem</translation>
    </message>
</context>
<context>
    <name>AnswersPage</name>
    <message numerus="yes">
        <source>%n nueva(s)</source>
        <translation>
            <numerusform>%n nova</numerusform>
            <numerusform>%n novas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n distinta(s) de la que hay</source>
        <translation>
            <numerusform>%n diferente da que existe</numerusform>
            <numerusform>%n diferentes das que existem</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n igual(es)</source>
        <translation>
            <numerusform>%n igual</numerusform>
            <numerusform>%n iguais</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n que no se puede(n) importar</source>
        <translation>
            <numerusform>%n não pode ser importada</numerusform>
            <numerusform>%n não podem ser importadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n respuesta(s) importada(s).</source>
        <translation>
            <numerusform>%n resposta importada.</numerusform>
            <numerusform>%n respostas importadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n respuesta(s)</source>
        <translation>
            <numerusform>%n resposta</numerusform>
            <numerusform>%n respostas</numerusform>
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
        <translation>Importar {0}</translation>
    </message>
    <message>
        <source>Importar</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Cambiar también las que ya existen</source>
        <translation>Mudar também as que já existem</translation>
    </message>
    <message>
        <source>Lo que trae el archivo</source>
        <translation>O que o arquivo traz</translation>
    </message>
    <message>
        <source>Nueva</source>
        <translation>Nova</translation>
    </message>
    <message>
        <source>Distinta</source>
        <translation>Diferente</translation>
    </message>
    <message>
        <source>Igual</source>
        <translation>Igual</translation>
    </message>
    <message>
        <source>El código va sin espacios: hasta 40 letras.</source>
        <translation>O código vai sem espaços: até 40 letras.</translation>
    </message>
    <message>
        <source>El título tiene más de 120 letras.</source>
        <translation>O título tem mais de 120 letras.</translation>
    </message>
    <message>
        <source>Falta el texto.</source>
        <translation>Falta o texto.</translation>
    </message>
    <message>
        <source>El texto tiene más de 4096 letras.</source>
        <translation>O texto tem mais de 4096 letras.</translation>
    </message>
    <message>
        <source>El idioma es es, pt o en; o ninguno.</source>
        <translation>O idioma é es, pt ou en; ou nenhum.</translation>
    </message>
    <message>
        <source>No hay un equipo con ese nombre.</source>
        <translation>Não há equipe com esse nome.</translation>
    </message>
    <message>
        <source>Está dos veces en el archivo.</source>
        <translation>Está duas vezes no arquivo.</translation>
    </message>
    <message>
        <source>El archivo está vacío.</source>
        <translation>O arquivo está vazio.</translation>
    </message>
    <message>
        <source>El archivo no trae ninguna respuesta.</source>
        <translation>O arquivo não traz nenhuma resposta.</translation>
    </message>
    <message>
        <source>No es un archivo de texto: guárdalo como CSV.</source>
        <translation>Não é um arquivo de texto: salve como CSV.</translation>
    </message>
    <message>
        <source>Faltan columnas: al menos codigo y texto en la primera línea.</source>
        <translation>Faltam colunas: ao menos codigo e texto na primeira linha.</translation>
    </message>
    <message>
        <source>Trae más de {0} respuestas: divídelo.</source>
        <translation>Traz mais de {0} respostas: divida-o.</translation>
    </message>
    <message>
        <source>El archivo no se puede leer: guárdalo como CSV o JSON.</source>
        <translation>O arquivo não pode ser lido: salve como CSV ou JSON.</translation>
    </message>
    <message>
        <source>Qué se muestra</source>
        <translation>O que é mostrado</translation>
    </message>
    <message>
        <source>Respuestas rápidas</source>
        <translation>Respostas rápidas</translation>
    </message>
    <message>
        <source>Macros</source>
        <translation>Macros</translation>
    </message>
    <message>
        <source>Buscar por código, título o texto</source>
        <translation>Buscar por código, título ou texto</translation>
    </message>
    <message>
        <source>Escribir y editar</source>
        <translation>Escrever e editar</translation>
    </message>
    <message>
        <source>Exportar</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Nada que mostrar</source>
        <translation>Nada a mostrar</translation>
    </message>
    <message>
        <source>Escribe la primera, importa un archivo o añade un paquete de inicio.</source>
        <translation>Escreva a primeira, importe um arquivo ou adicione um pacote inicial.</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Para</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Pasos</source>
        <translation>Passos</translation>
    </message>
    <message>
        <source>Código</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Título</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Idioma</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Usos en 30 días</source>
        <translation>Usos em 30 dias</translation>
    </message>
    <message>
        <source>Exportar respuestas rápidas</source>
        <translation>Exportar respostas rápidas</translation>
    </message>
    <message>
        <source>respuestas-rapidas</source>
        <translation>respostas-rapidas</translation>
    </message>
    <message>
        <source>Guardado en {0}</source>
        <translation>Salvo em {0}</translation>
    </message>
    <message>
        <source>Importar respuestas rápidas</source>
        <translation>Importar respostas rápidas</translation>
    </message>
    <message>
        <source>No se pudo leer {0}: {1}</source>
        <translation>Não foi possível ler {0}: {1}</translation>
    </message>
    <message>
        <source>La importación se deshizo.</source>
        <translation>A importação foi desfeita.</translation>
    </message>
    <message>
        <source>No se pudo guardar {0}: {1}</source>
        <translation>Não foi possível salvar {0}: {1}</translation>
    </message>
</context>
<context>
    <name>AskArea</name>
    <message>
        <source>Esperar a otra área</source>
        <translation>Aguardar outra área</translation>
    </message>
    <message>
        <source>Área: bodega, contabilidad…</source>
        <translation>Área: depósito, contabilidade…</translation>
    </message>
    <message>
        <source>Qué hace falta</source>
        <translation>O que falta</translation>
    </message>
    <message>
        <source>Quién responde allí</source>
        <translation>Quem responde lá</translation>
    </message>
    <message>
        <source>Nadie en particular</source>
        <translation>Ninguém em particular</translation>
    </message>
    <message>
        <source>Debe responder en</source>
        <translation>Deve responder em</translation>
    </message>
    <message>
        <source>Esperar a esta área</source>
        <translation>Aguardar esta área</translation>
    </message>
</context>
<context>
    <name>AskCustomer</name>
    <message>
        <source>Pedir el teléfono</source>
        <translation>Pedir o telefone</translation>
    </message>
    <message>
        <source>Pedir la ubicación</source>
        <translation>Pedir a localização</translation>
    </message>
    <message>
        <source>Debajo del mensaje, {0} verá un botón para compartirlo.</source>
        <translation>Abaixo da mensagem, {0} verá um botão para compartilhar.</translation>
    </message>
    <message>
        <source>Mensaje</source>
        <translation>Mensagem</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Enviar</source>
        <translation>Enviar</translation>
    </message>
</context>
<context>
    <name>AskData</name>
    <message>
        <source>Queda anotado con el plazo de la ley de su país, y lo ve quien responde estas solicitudes.</source>
        <translation>Fica anotado com o prazo da lei do seu país, para quem responde estas solicitações.</translation>
    </message>
    <message>
        <source>Solicitud de datos de {0}</source>
        <translation>Solicitação de dados de {0}</translation>
    </message>
    <message>
        <source>Anotar</source>
        <translation>Anotar</translation>
    </message>
    <message>
        <source>Qué pide</source>
        <translation>O que pede</translation>
    </message>
    <message>
        <source>Con sus palabras (opcional)</source>
        <translation>Com suas palavras (opcional)</translation>
    </message>
    <message>
        <source>Nota</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Ya hay una solicitud igual sin responder.</source>
        <translation>Já existe uma solicitação igual sem resposta.</translation>
    </message>
    <message>
        <source>Anotada: hay que responder a más tardar el {0}</source>
        <translation>Anotada: responder no máximo até {0}</translation>
    </message>
</context>
<context>
    <name>AskHelp</name>
    <message>
        <source>Pedir ayuda</source>
        <translation>Pedir ajuda</translation>
    </message>
    <message>
        <source>Qué necesitas: un descuento, una decisión…</source>
        <translation>Do que você precisa: um desconto, uma decisão…</translation>
    </message>
    <message>
        <source>Se avisa a quien supervisa. La conversación sigue contigo.</source>
        <translation>Quem supervisiona é avisado. A conversa continua com você.</translation>
    </message>
</context>
<context>
    <name>AttachmentCard</name>
    <message>
        <source>Reintentar {0}</source>
        <translation>Tentar {0} de novo</translation>
    </message>
    <message>
        <source>Escuchar</source>
        <translation>Ouvir</translation>
    </message>
    <message>
        <source>Quitar {0}</source>
        <translation>Remover {0}</translation>
    </message>
    <message>
        <source>preparando…</source>
        <translation>preparando…</translation>
    </message>
    <message>
        <source>listo</source>
        <translation>pronto</translation>
    </message>
    <message>
        <source>se convertirá</source>
        <translation>será convertido</translation>
    </message>
    <message>
        <source>Audio de {0}</source>
        <translation>Áudio de {0}</translation>
    </message>
    <message>
        <source>se convertirá al volver la conexión</source>
        <translation>será convertido quando a conexão voltar</translation>
    </message>
    <message>
        <source>se envía al volver la conexión</source>
        <translation>sai quando a conexão voltar</translation>
    </message>
    <message>
        <source>convirtiendo…</source>
        <translation>convertendo…</translation>
    </message>
    <message>
        <source>subiendo {0} %</source>
        <translation>enviando {0}%</translation>
    </message>
    <message>
        <source>Se enviará como {0}, {1}</source>
        <translation>Será enviado como {0}, {1}</translation>
    </message>
</context>
<context>
    <name>AttemptsSection</name>
    <message>
        <source>Intentos de contacto</source>
        <translation>Tentativas de contato</translation>
    </message>
    <message>
        <source>Anotar llamada</source>
        <translation>Anotar ligação</translation>
    </message>
    <message>
        <source>Ver {0} más</source>
        <translation>Ver mais {0}</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>algo</source>
        <translation>algo</translation>
    </message>
    <message>
        <source>Alguien</source>
        <translation>Alguém</translation>
    </message>
    <message>
        <source>{0} entradas selladas</source>
        <translation>{0} entradas seladas</translation>
    </message>
    <message>
        <source>todavía sin verificar</source>
        <translation>ainda não verificado</translation>
    </message>
    <message>
        <source>verificado {0}</source>
        <translation>verificado {0}</translation>
    </message>
    <message>
        <source>{0} por sellar</source>
        <translation>{0} a selar</translation>
    </message>
    <message>
        <source>La entrada {entry} no es la que se selló: alguien la cambió.</source>
        <translation>A entrada {entry} não é a que foi selada: alguém a mudou.</translation>
    </message>
    <message>
        <source>Falta la entrada {entry} (sello {seal}).</source>
        <translation>Falta a entrada {entry} (selo {seal}).</translation>
    </message>
    <message>
        <source>Desde el sello {seal} las entradas no están en el orden en que se sellaron.</source>
        <translation>A partir do selo {seal} as entradas não estão na ordem em que foram seladas.</translation>
    </message>
    <message>
        <source>La entrada {entry} (sello {seal}) se metió después, o falta la anterior.</source>
        <translation>A entrada {entry} (selo {seal}) foi inserida depois, ou falta a anterior.</translation>
    </message>
    <message>
        <source>El sello {seal} no es el que se anotó aparte: la cadena se rehízo.</source>
        <translation>O selo {seal} não é o que foi anotado à parte: a cadeia foi refeita.</translation>
    </message>
    <message>
        <source>La cadena termina antes del sello {seal}, que se había anotado aparte.</source>
        <translation>A cadeia termina antes do selo {seal}, que havia sido anotado à parte.</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Rol</source>
        <translation>Função</translation>
    </message>
    <message>
        <source>Ve</source>
        <translation>Vê</translation>
    </message>
    <message>
        <source>Idioma</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Activa</source>
        <translation>Ativa</translation>
    </message>
    <message>
        <source>Capacidad</source>
        <translation>Capacidade</translation>
    </message>
    <message>
        <source>Equipos</source>
        <translation>Equipes</translation>
    </message>
    <message>
        <source>Habilidades</source>
        <translation>Habilidades</translation>
    </message>
    <message>
        <source>Correo</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Entraron</source>
        <translation>Entraram</translation>
    </message>
    <message>
        <source>Salieron</source>
        <translation>Saíram</translation>
    </message>
    <message>
        <source>Prioridad</source>
        <translation>Prioridade</translation>
    </message>
    <message>
        <source>Responsable</source>
        <translation>Responsável</translation>
    </message>
    <message>
        <source>Antes de</source>
        <translation>Antes de</translation>
    </message>
    <message>
        <source>Equipo</source>
        <translation>Equipe</translation>
    </message>
    <message>
        <source>Estado</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Motivo</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Nota</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Tipo</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Versión</source>
        <translation>Versão</translation>
    </message>
    <message>
        <source>Filas</source>
        <translation>Linhas</translation>
    </message>
    <message>
        <source>Campos</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>Con motivo</source>
        <translation>Com motivo</translation>
    </message>
    <message>
        <source>Desde</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Hasta</source>
        <translation>Até</translation>
    </message>
    <message>
        <source>Sesiones</source>
        <translation>Sessões</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Pessoa</translation>
    </message>
    <message>
        <source>Mensaje</source>
        <translation>Mensagem</translation>
    </message>
    <message>
        <source>Código</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Entradas</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>Fallo</source>
        <translation>Falha</translation>
    </message>
    <message>
        <source>Resultado</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Plantilla</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Lo que dijo Meta</source>
        <translation>O que a Meta disse</translation>
    </message>
    <message>
        <source>Proveedor de cuentas</source>
        <translation>Provedor de contas</translation>
    </message>
    <message>
        <source>Identificador en el proveedor</source>
        <translation>Identificador no provedor</translation>
    </message>
    <message>
        <source>Secreto</source>
        <translation>Segredo</translation>
    </message>
    <message>
        <source>Solo tiene cuentas de la empresa</source>
        <translation>Só tem contas da empresa</translation>
    </message>
    <message>
        <source>Ya pide un segundo paso</source>
        <translation>Já pede um segundo passo</translation>
    </message>
    <message>
        <source>Con contraseña entra</source>
        <translation>Entra com senha</translation>
    </message>
    <message>
        <source>Agente</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Supervisión</source>
        <translation>Supervisão</translation>
    </message>
    <message>
        <source>Administración</source>
        <translation>Administração</translation>
    </message>
    <message>
        <source>Pantalla</source>
        <translation>Painel</translation>
    </message>
    <message>
        <source>todo</source>
        <translation>tudo</translation>
    </message>
    <message>
        <source>sus equipos</source>
        <translation>suas equipes</translation>
    </message>
    <message>
        <source>lo suyo y la cola</source>
        <translation>o seu e a fila</translation>
    </message>
    <message>
        <source>solo lo suyo</source>
        <translation>só o seu</translation>
    </message>
    <message>
        <source>cualquiera</source>
        <translation>qualquer pessoa</translation>
    </message>
    <message>
        <source>solo quien administra las entradas</source>
        <translation>só quem administra as entradas</translation>
    </message>
    <message>
        <source>sí</source>
        <translation>sim</translation>
    </message>
    <message>
        <source>no</source>
        <translation>não</translation>
    </message>
    <message>
        <source>{who} empezó una conversación con {what}</source>
        <translation>{who} iniciou uma conversa com {what}</translation>
    </message>
    <message>
        <source>{who} asignó la conversación de {what}</source>
        <translation>{who} atribuiu a conversa de {what}</translation>
    </message>
    <message>
        <source>{who} tomó la conversación de {what}</source>
        <translation>{who} assumiu a conversa de {what}</translation>
    </message>
    <message>
        <source>{who} pidió la siguiente y recibió la conversación de {what}</source>
        <translation>{who} pediu a próxima e recebeu a conversa de {what}</translation>
    </message>
    <message>
        <source>{who} resolvió el caso de {what}</source>
        <translation>{who} resolveu o caso de {what}</translation>
    </message>
    <message>
        <source>{who} deshizo el cierre del caso de {what}</source>
        <translation>{who} desfez o encerramento do caso de {what}</translation>
    </message>
    <message>
        <source>{who} reabrió el caso de {what}</source>
        <translation>{who} reabriu o caso de {what}</translation>
    </message>
    <message>
        <source>{who} transfirió la conversación de {what}</source>
        <translation>{who} transferiu a conversa de {what}</translation>
    </message>
    <message>
        <source>{who} intervino en la conversación de {what}</source>
        <translation>{who} interveio na conversa de {what}</translation>
    </message>
    <message>
        <source>{who} empezó a observar la conversación de {what}</source>
        <translation>{who} começou a observar a conversa de {what}</translation>
    </message>
    <message>
        <source>{who} dejó de observar la conversación de {what}</source>
        <translation>{who} parou de observar a conversa de {what}</translation>
    </message>
    <message>
        <source>{who} leyó la conversación de {what}, sin atenderla</source>
        <translation>{who} leu a conversa de {what} sem atendê-la</translation>
    </message>
    <message>
        <source>{who} cambió la prioridad de la conversación de {what}</source>
        <translation>{who} mudou a prioridade da conversa de {what}</translation>
    </message>
    <message>
        <source>{who} pospuso la conversación de {what}</source>
        <translation>{who} adiou a conversa de {what}</translation>
    </message>
    <message>
        <source>{who} trajo de vuelta la conversación de {what}</source>
        <translation>{who} trouxe de volta a conversa de {what}</translation>
    </message>
    <message>
        <source>{who} marcó que {what} espera respuesta</source>
        <translation>{who} marcou que {what} espera resposta</translation>
    </message>
    <message>
        <source>{who} quitó la marca de que {what} espera respuesta</source>
        <translation>{who} tirou a marca de que {what} espera resposta</translation>
    </message>
    <message>
        <source>{who} marcó que {what} no necesita respuesta</source>
        <translation>{who} marcou que {what} não precisa de resposta</translation>
    </message>
    <message>
        <source>{who} dejó a {what} a la espera del cliente</source>
        <translation>{who} deixou {what} à espera do cliente</translation>
    </message>
    <message>
        <source>{who} deshizo que {what} no espere respuesta</source>
        <translation>{who} desfez que {what} não espera resposta</translation>
    </message>
    <message>
        <source>{who} dejó a {what} a la espera de otra área</source>
        <translation>{who} deixou {what} à espera de outra área</translation>
    </message>
    <message>
        <source>{who} recibió de otra área la respuesta para {what}</source>
        <translation>{who} recebeu de outra área a resposta para {what}</translation>
    </message>
    <message>
        <source>{who} aplicó la escalera de avisos a la conversación de {what}</source>
        <translation>{who} aplicou a escada de avisos à conversa de {what}</translation>
    </message>
    <message>
        <source>{who} aceptó la oferta de {what}</source>
        <translation>{who} aceitou a oferta de {what}</translation>
    </message>
    <message>
        <source>{who} rechazó la oferta de {what}</source>
        <translation>{who} recusou a oferta de {what}</translation>
    </message>
    <message>
        <source>{who} tomó el redactor de un colega en la conversación de {what}</source>
        <translation>{who} assumiu o editor de um colega na conversa de {what}</translation>
    </message>
    <message>
        <source>{who} pidió ayuda en la conversación de {what}</source>
        <translation>{who} pediu ajuda na conversa de {what}</translation>
    </message>
    <message>
        <source>{who} cerró el pedido de ayuda en la conversación de {what}</source>
        <translation>{who} encerrou o pedido de ajuda na conversa de {what}</translation>
    </message>
    <message>
        <source>{who} escribió una nota en la conversación de {what}</source>
        <translation>{who} escreveu uma nota na conversa de {what}</translation>
    </message>
    <message>
        <source>{who} anotó una llamada en la conversación de {what}</source>
        <translation>{who} anotou uma ligação na conversa de {what}</translation>
    </message>
    <message>
        <source>{who} ejecutó una macro en la conversación de {what}</source>
        <translation>{who} executou uma macro na conversa de {what}</translation>
    </message>
    <message>
        <source>{who} envió un mensaje a {what}</source>
        <translation>{who} enviou uma mensagem a {what}</translation>
    </message>
    <message>
        <source>{who} reaccionó al mensaje {what}</source>
        <translation>{who} reagiu à mensagem {what}</translation>
    </message>
    <message>
        <source>{who} marcó el mensaje {what} como «un momento»</source>
        <translation>{who} marcou a mensagem {what} como «um momento»</translation>
    </message>
    <message>
        <source>{who} programó un mensaje para {what}</source>
        <translation>{who} agendou uma mensagem para {what}</translation>
    </message>
    <message>
        <source>{who} cambió un mensaje programado para {what}</source>
        <translation>{who} mudou uma mensagem agendada para {what}</translation>
    </message>
    <message>
        <source>{who} canceló un mensaje programado para {what}</source>
        <translation>{who} cancelou uma mensagem agendada para {what}</translation>
    </message>
    <message>
        <source>{who} guardó fuera de Relevo el archivo {what}</source>
        <translation>{who} salvou fora do Relevo o arquivo {what}</translation>
    </message>
    <message>
        <source>{who} reenvió el archivo {what}</source>
        <translation>{who} encaminhou o arquivo {what}</translation>
    </message>
    <message>
        <source>{who} editó la ficha de {what}</source>
        <translation>{who} editou a ficha de {what}</translation>
    </message>
    <message>
        <source>{who} bloqueó a {what}</source>
        <translation>{who} bloqueou {what}</translation>
    </message>
    <message>
        <source>{who} desbloqueó a {what}</source>
        <translation>{who} desbloqueou {what}</translation>
    </message>
    <message>
        <source>{who} anotó que {what} no quiere promociones</source>
        <translation>{who} anotou que {what} não quer promoções</translation>
    </message>
    <message>
        <source>{who} anotó que {what} vuelve a aceptar promociones</source>
        <translation>{who} anotou que {what} volta a aceitar promoções</translation>
    </message>
    <message>
        <source>{who} unió otra ficha con la de {what}</source>
        <translation>{who} uniu outra ficha à de {what}</translation>
    </message>
    <message>
        <source>{who} separó de nuevo la ficha de {what}</source>
        <translation>{who} separou de novo a ficha de {what}</translation>
    </message>
    <message>
        <source>{who} anotó que {what} y otra ficha son personas distintas</source>
        <translation>{who} anotou que {what} e outra ficha são pessoas diferentes</translation>
    </message>
    <message>
        <source>{who} anotó que {what} y otra ficha pueden ser la misma</source>
        <translation>{who} anotou que {what} e outra ficha podem ser a mesma pessoa</translation>
    </message>
    <message>
        <source>{who} importó clientes de un archivo</source>
        <translation>{who} importou clientes de um arquivo</translation>
    </message>
    <message>
        <source>{who} importó un chat de WhatsApp a la ficha de {what}</source>
        <translation>{who} importou uma conversa do WhatsApp na ficha de {what}</translation>
    </message>
    <message>
        <source>{who} deshizo la importación de un chat en la ficha de {what}</source>
        <translation>{who} desfez a importação de uma conversa na ficha de {what}</translation>
    </message>
    <message>
        <source>{who} importó nombres de productos</source>
        <translation>{who} importou nomes de produtos</translation>
    </message>
    <message>
        <source>{who} creó un campo de la ficha</source>
        <translation>{who} criou um campo da ficha</translation>
    </message>
    <message>
        <source>{who} cambió un campo de la ficha</source>
        <translation>{who} mudou um campo da ficha</translation>
    </message>
    <message>
        <source>{who} creó la etiqueta {what}</source>
        <translation>{who} criou a etiqueta {what}</translation>
    </message>
    <message>
        <source>{who} cambió la etiqueta {what}</source>
        <translation>{who} mudou a etiqueta {what}</translation>
    </message>
    <message>
        <source>{who} retiró la etiqueta {what}</source>
        <translation>{who} retirou a etiqueta {what}</translation>
    </message>
    <message>
        <source>{who} creó la respuesta rápida {what}</source>
        <translation>{who} criou a resposta rápida {what}</translation>
    </message>
    <message>
        <source>{who} cambió la respuesta rápida {what}</source>
        <translation>{who} mudou a resposta rápida {what}</translation>
    </message>
    <message>
        <source>{who} borró la respuesta rápida {what}</source>
        <translation>{who} apagou a resposta rápida {what}</translation>
    </message>
    <message>
        <source>{who} creó la macro {what}</source>
        <translation>{who} criou a macro {what}</translation>
    </message>
    <message>
        <source>{who} cambió la macro {what}</source>
        <translation>{who} mudou a macro {what}</translation>
    </message>
    <message>
        <source>{who} borró la macro {what}</source>
        <translation>{who} apagou a macro {what}</translation>
    </message>
    <message>
        <source>{who} guardó la vista {what}</source>
        <translation>{who} salvou a visão {what}</translation>
    </message>
    <message>
        <source>{who} cambió la vista {what}</source>
        <translation>{who} mudou a visão {what}</translation>
    </message>
    <message>
        <source>{who} borró la vista {what}</source>
        <translation>{who} apagou a visão {what}</translation>
    </message>
    <message>
        <source>{who} borró la habilidad {what}</source>
        <translation>{who} apagou a habilidade {what}</translation>
    </message>
    <message>
        <source>{who} anotó una solicitud de datos de {what}</source>
        <translation>{who} anotou uma solicitação de dados de {what}</translation>
    </message>
    <message>
        <source>{who} atendió una solicitud de datos de {what}</source>
        <translation>{who} atendeu uma solicitação de dados de {what}</translation>
    </message>
    <message>
        <source>{who} rechazó una solicitud de datos de {what}</source>
        <translation>{who} recusou uma solicitação de dados de {what}</translation>
    </message>
    <message>
        <source>{who} vio un número de tarjeta de {what}</source>
        <translation>{who} viu um número de cartão de {what}</translation>
    </message>
    <message>
        <source>{who} guardó todo lo de una persona en un archivo</source>
        <translation>{who} salvou tudo de uma pessoa em um arquivo</translation>
    </message>
    <message>
        <source>{who} borró los datos de una persona</source>
        <translation>{who} apagou os dados de uma pessoa</translation>
    </message>
    <message>
        <source>{who} creó el rol {what}</source>
        <translation>{who} criou o papel {what}</translation>
    </message>
    <message>
        <source>{who} cambió el rol {what}</source>
        <translation>{who} alterou o papel {what}</translation>
    </message>
    <message>
        <source>{who} retiró el rol {what}</source>
        <translation>{who} aposentou o papel {what}</translation>
    </message>
    <message>
        <source>{who} empezó a escribir una plantilla</source>
        <translation>{who} começou a escrever um modelo</translation>
    </message>
    <message>
        <source>{who} cambió una plantilla que esperaba visto bueno</source>
        <translation>{who} alterou um modelo que aguardava aprovação</translation>
    </message>
    <message>
        <source>{who} borró el borrador de una plantilla</source>
        <translation>{who} apagou o rascunho de um modelo</translation>
    </message>
    <message>
        <source>{who} pidió el visto bueno para una plantilla</source>
        <translation>{who} pediu aprovação para um modelo</translation>
    </message>
    <message>
        <source>{who} dio el visto bueno a una plantilla</source>
        <translation>{who} aprovou um modelo</translation>
    </message>
    <message>
        <source>{who} devolvió una plantilla para corregirla</source>
        <translation>{who} devolveu um modelo para correção</translation>
    </message>
    <message>
        <source>{who} envió una plantilla a Meta</source>
        <translation>{who} enviou um modelo à Meta</translation>
    </message>
    <message>
        <source>{who} envió una plantilla y Meta no la aceptó</source>
        <translation>{who} enviou um modelo e a Meta não aceitou</translation>
    </message>
    <message>
        <source>{who} eligió con qué se llenan los datos de una plantilla</source>
        <translation>{who} escolheu o que preenche os dados de um modelo</translation>
    </message>
    <message>
        <source>{who} borró una plantilla en Meta</source>
        <translation>{who} apagou um modelo na Meta</translation>
    </message>
    <message>
        <source>{who} creó la clave de API {what}</source>
        <translation>{who} criou a chave de API {what}</translation>
    </message>
    <message>
        <source>{who} revocó la clave de API {what}</source>
        <translation>{who} revogou a chave de API {what}</translation>
    </message>
    <message>
        <source>{who} ordenó las etiquetas</source>
        <translation>{who} ordenou as etiquetas</translation>
    </message>
    <message>
        <source>{who} unió etiquetas en {what}</source>
        <translation>{who} uniu etiquetas em {what}</translation>
    </message>
    <message>
        <source>{who} añadió un paquete de inicio</source>
        <translation>{who} adicionou um pacote inicial</translation>
    </message>
    <message>
        <source>{who} quitó lo que añadió un paquete de inicio</source>
        <translation>{who} retirou o que um pacote inicial adicionou</translation>
    </message>
    <message>
        <source>{who} dio de alta a {what}</source>
        <translation>{who} criou a conta de {what}</translation>
    </message>
    <message>
        <source>{who} cambió la cuenta de {what}</source>
        <translation>{who} mudou a conta de {what}</translation>
    </message>
    <message>
        <source>{who} activó la cuenta de {what}</source>
        <translation>{who} ativou a conta de {what}</translation>
    </message>
    <message>
        <source>{who} desactivó la cuenta de {what}</source>
        <translation>{who} desativou a conta de {what}</translation>
    </message>
    <message>
        <source>{who} decidió quién sigue con lo que tenía {what}</source>
        <translation>{who} decidiu quem continua com o que {what} tinha</translation>
    </message>
    <message>
        <source>{who} cambió equipos, capacidad o habilidades de {what}</source>
        <translation>{who} mudou equipes, capacidade ou habilidades de {what}</translation>
    </message>
    <message>
        <source>{who} puso una contraseña nueva a {what}</source>
        <translation>{who} definiu uma nova senha para {what}</translation>
    </message>
    <message>
        <source>{who} cambió su contraseña</source>
        <translation>{who} mudou a própria senha</translation>
    </message>
    <message>
        <source>{who} hizo un código para que {what} elija otra contraseña</source>
        <translation>{who} fez um código para que {what} escolha outra senha</translation>
    </message>
    <message>
        <source>{who} eligió otra contraseña con un código</source>
        <translation>{who} escolheu outra senha com um código</translation>
    </message>
    <message>
        <source>{who} activó la verificación en dos pasos</source>
        <translation>{who} ativou a verificação em duas etapas</translation>
    </message>
    <message>
        <source>{who} quitó la verificación en dos pasos de {what}</source>
        <translation>{who} tirou a verificação em duas etapas de {what}</translation>
    </message>
    <message>
        <source>{who} escribió un código de verificación equivocado</source>
        <translation>{who} digitou um código de verificação errado</translation>
    </message>
    <message>
        <source>{who} entró con un código de recuperación</source>
        <translation>{who} entrou com um código de recuperação</translation>
    </message>
    <message>
        <source>{who} hizo códigos de recuperación nuevos</source>
        <translation>{who} fez novos códigos de recuperação</translation>
    </message>
    <message>
        <source>{who} entró por primera vez con la cuenta de la empresa</source>
        <translation>{who} entrou pela primeira vez com a conta da empresa</translation>
    </message>
    <message>
        <source>{who} cambió cómo se entra con la cuenta de la empresa</source>
        <translation>{who} mudou como se entra com a conta da empresa</translation>
    </message>
    <message>
        <source>{who} quitó la entrada con la cuenta de la empresa</source>
        <translation>{who} retirou a entrada com a conta da empresa</translation>
    </message>
    <message>
        <source>{who} entró</source>
        <translation>{who} entrou</translation>
    </message>
    <message>
        <source>{who} salió</source>
        <translation>{who} saiu</translation>
    </message>
    <message>
        <source>{who} cerró una sesión</source>
        <translation>{who} encerrou uma sessão</translation>
    </message>
    <message>
        <source>{who} cerró todas las sesiones de {what}</source>
        <translation>{who} encerrou todas as sessões de {what}</translation>
    </message>
    <message>
        <source>{who} entregó la clave de un dispositivo</source>
        <translation>{who} entregou a chave de um dispositivo</translation>
    </message>
    <message>
        <source>{who} recuperó la clave de un dispositivo</source>
        <translation>{who} recuperou a chave de um dispositivo</translation>
    </message>
    <message>
        <source>{who} olvidó un dispositivo</source>
        <translation>{who} esqueceu um dispositivo</translation>
    </message>
    <message>
        <source>{who} creó el equipo {what}</source>
        <translation>{who} criou a equipe {what}</translation>
    </message>
    <message>
        <source>{who} cambió el nombre del equipo {what}</source>
        <translation>{who} mudou o nome da equipe {what}</translation>
    </message>
    <message>
        <source>{who} cambió quiénes están en el equipo {what}</source>
        <translation>{who} mudou quem está na equipe {what}</translation>
    </message>
    <message>
        <source>{who} cambió la presencia de {what}</source>
        <translation>{who} mudou a presença de {what}</translation>
    </message>
    <message>
        <source>{who} repartió lo suyo al salir</source>
        <translation>{who} distribuiu o seu trabalho ao sair</translation>
    </message>
    <message>
        <source>{who} entregó su turno</source>
        <translation>{who} entregou o seu turno</translation>
    </message>
    <message>
        <source>{who} añadió un turno o ausencia a {what}</source>
        <translation>{who} adicionou um turno ou ausência de {what}</translation>
    </message>
    <message>
        <source>{who} quitó un turno o ausencia a {what}</source>
        <translation>{who} tirou um turno ou ausência de {what}</translation>
    </message>
    <message>
        <source>{who} cambió los ajustes: {what}</source>
        <translation>{who} mudou os ajustes: {what}</translation>
    </message>
    <message>
        <source>{who} creó el calendario {what}</source>
        <translation>{who} criou o calendário {what}</translation>
    </message>
    <message>
        <source>{who} aceptó festivos nuevos</source>
        <translation>{who} aceitou novos feriados</translation>
    </message>
    <message>
        <source>{who} conservó los festivos como estaban</source>
        <translation>{who} manteve os feriados como estavam</translation>
    </message>
    <message>
        <source>{who} conectó el número {what}</source>
        <translation>{who} conectou o número {what}</translation>
    </message>
    <message>
        <source>{who} cambió el nombre del número {what}</source>
        <translation>{who} mudou o nome do número {what}</translation>
    </message>
    <message>
        <source>{who} pausó el número {what}</source>
        <translation>{who} pausou o número {what}</translation>
    </message>
    <message>
        <source>{who} probó el número {what}</source>
        <translation>{who} testou o número {what}</translation>
    </message>
    <message>
        <source>{who} reanudó el número {what}</source>
        <translation>{who} retomou o número {what}</translation>
    </message>
    <message>
        <source>{who} detuvo el número {what}</source>
        <translation>{who} parou o número {what}</translation>
    </message>
    <message>
        <source>{who} detuvo las plantillas del número {what}</source>
        <translation>{who} parou os modelos do número {what}</translation>
    </message>
    <message>
        <source>{who} cambió el token del número {what}</source>
        <translation>{who} trocou o token do número {what}</translation>
    </message>
    <message>
        <source>{who} suscribió la cuenta del número {what} en Meta</source>
        <translation>{who} inscreveu a conta do número {what} na Meta</translation>
    </message>
    <message>
        <source>{who} registró el número {what} en Meta</source>
        <translation>{who} registrou o número {what} na Meta</translation>
    </message>
    <message>
        <source>{who} añadió un secreto de los avisos de Meta</source>
        <translation>{who} adicionou um segredo dos avisos da Meta</translation>
    </message>
    <message>
        <source>{who} retiró un secreto de los avisos de Meta</source>
        <translation>{who} retirou um segredo dos avisos da Meta</translation>
    </message>
    <message>
        <source>{who} trajo las plantillas de Meta</source>
        <translation>{who} trouxe os modelos da Meta</translation>
    </message>
    <message>
        <source>{who} dio por visto un aviso</source>
        <translation>{who} deu um aviso por visto</translation>
    </message>
    <message>
        <source>{who} subió un aviso de nivel</source>
        <translation>{who} subiu o nível de um aviso</translation>
    </message>
    <message>
        <source>{who} aceptó que un caso no cuente</source>
        <translation>{who} aceitou que um caso não conte</translation>
    </message>
    <message>
        <source>{who} rechazó que un caso no cuente</source>
        <translation>{who} recusou que um caso não conte</translation>
    </message>
    <message>
        <source>{who} anotó una decisión de la revisión semanal</source>
        <translation>{who} anotou uma decisão da revisão semanal</translation>
    </message>
    <message>
        <source>{who} cambió una decisión de la revisión semanal</source>
        <translation>{who} mudou uma decisão da revisão semanal</translation>
    </message>
    <message>
        <source>{who} borró una decisión de la revisión semanal</source>
        <translation>{who} apagou uma decisão da revisão semanal</translation>
    </message>
    <message>
        <source>{who} evaluó un caso de un colega</source>
        <translation>{who} avaliou um caso de um colega</translation>
    </message>
    <message>
        <source>{who} exportó el registro de auditoría</source>
        <translation>{who} exportou o registro de auditoria</translation>
    </message>
    <message>
        <source>{who} verificó el registro de auditoría</source>
        <translation>{who} verificou o registro de auditoria</translation>
    </message>
    <message>
        <source>{who} exportó las respuestas rápidas</source>
        <translation>{who} exportou as respostas rápidas</translation>
    </message>
    <message>
        <source>{who} exportó un informe</source>
        <translation>{who} exportou um relatório</translation>
    </message>
    <message>
        <source>{who} guardó un informe</source>
        <translation>{who} salvou um relatório</translation>
    </message>
    <message>
        <source>{who} borró un informe guardado</source>
        <translation>{who} excluiu um relatório salvo</translation>
    </message>
    <message>
        <source>{who} programó un informe</source>
        <translation>{who} agendou um relatório</translation>
    </message>
    <message>
        <source>{who} cambió un informe programado</source>
        <translation>{who} mudou um relatório agendado</translation>
    </message>
    <message>
        <source>{who} quitó un informe programado</source>
        <translation>{who} encerrou um relatório agendado</translation>
    </message>
    <message>
        <source>{who} pidió ya un informe programado</source>
        <translation>{who} pediu já um relatório agendado</translation>
    </message>
    <message>
        <source>{who} exportó los casos de un informe</source>
        <translation>{who} exportou os casos de um relatório</translation>
    </message>
    <message>
        <source>{who} volvió a leer una entrega de Meta</source>
        <translation>{who} leu de novo uma entrega da Meta</translation>
    </message>
    <message>
        <source>{who} selló los secretos con una llave nueva</source>
        <translation>{who} selou os segredos com uma nova chave</translation>
    </message>
    <message>
        <source>{who} restauró una copia de seguridad</source>
        <translation>{who} restaurou uma cópia de segurança</translation>
    </message>
    <message>
        <source>{who} dejó que el servidor restaurado vuelva a enviar</source>
        <translation>{who} deixou o servidor restaurado voltar a enviar</translation>
    </message>
    <message>
        <source>Todo lo que se hizo con esto</source>
        <translation>Tudo o que se fez com isto</translation>
    </message>
    <message>
        <source>Elige una entrada para ver qué había antes y qué hay después.</source>
        <translation>Escolha uma entrada para ver o que havia antes e depois.</translation>
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
        <translation>Entrada {0}, ainda sem selo</translation>
    </message>
    <message>
        <source>Entrada {0}, sello {1}</source>
        <translation>Entrada {0}, selo {1}</translation>
    </message>
    <message>
        <source>Desde {0}</source>
        <translation>De {0}</translation>
    </message>
    <message>
        <source>Sesión {0}</source>
        <translation>Sessão {0}</translation>
    </message>
    <message>
        <source>Solicitud {0}</source>
        <translation>Solicitação {0}</translation>
    </message>
    <message>
        <source>Exportar CSV</source>
        <translation>Exportar CSV</translation>
    </message>
    <message>
        <source>registro-de-auditoria</source>
        <translation>registro-de-auditoria</translation>
    </message>
    <message>
        <source>Exportando {0}</source>
        <translation>Exportando {0}</translation>
    </message>
    <message>
        <source>Guardado en {0}</source>
        <translation>Salvo em {0}</translation>
    </message>
    <message>
        <source>No se exportó: {0}</source>
        <translation>Não exportado: {0}</translation>
    </message>
    <message>
        <source>No se pudo guardar {0}: {1}</source>
        <translation>Não foi possível salvar {0}: {1}</translation>
    </message>
    <message>
        <source>{0} de {1}</source>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <source>Entrada</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Cuándo</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Quién</source>
        <translation>Quem</translation>
    </message>
    <message>
        <source>Qué pasó</source>
        <translation>O que aconteceu</translation>
    </message>
    <message>
        <source>Acción</source>
        <translation>Ação</translation>
    </message>
    <message>
        <source>Sobre</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Cambios</source>
        <translation>Mudanças</translation>
    </message>
    <message>
        <source>Dirección</source>
        <translation>Endereço</translation>
    </message>
    <message>
        <source>Dispositivo</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Sesión</source>
        <translation>Sessão</translation>
    </message>
    <message>
        <source>Solicitud</source>
        <translation>Solicitação</translation>
    </message>
    <message>
        <source>Sello</source>
        <translation>Selo</translation>
    </message>
    <message>
        <source>Qué</source>
        <translation>O quê</translation>
    </message>
    <message>
        <source>Periodo</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Dirección, p. ej. 203.0.113</source>
        <translation>Endereço, p. ex. 203.0.113</translation>
    </message>
    <message>
        <source>Dirección desde la que se hizo</source>
        <translation>Endereço de onde foi feito</translation>
    </message>
    <message>
        <source>Todas las personas</source>
        <translation>Todas as pessoas</translation>
    </message>
    <message>
        <source>Solo sobre {0}</source>
        <translation>Só sobre {0}</translation>
    </message>
    <message>
        <source>Solo sobre {0}: quitar este filtro</source>
        <translation>Só sobre {0}: tirar este filtro</translation>
    </message>
    <message>
        <source>Todo</source>
        <translation>Tudo</translation>
    </message>
    <message>
        <source>Lecturas de supervisión</source>
        <translation>Leituras da supervisão</translation>
    </message>
    <message>
        <source>Conversaciones</source>
        <translation>Conversas</translation>
    </message>
    <message>
        <source>Mensajes</source>
        <translation>Mensagens</translation>
    </message>
    <message>
        <source>Clientes</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Archivos guardados</source>
        <translation>Arquivos salvos</translation>
    </message>
    <message>
        <source>Cuentas</source>
        <translation>Contas</translation>
    </message>
    <message>
        <source>Ajustes</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Números</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>Exportaciones del registro</source>
        <translation>Exportações do registro</translation>
    </message>
    <message>
        <source>Hoy</source>
        <translation>Hoje</translation>
    </message>
    <message>
        <source>7 días</source>
        <translation>7 dias</translation>
    </message>
    <message>
        <source>30 días</source>
        <translation>30 dias</translation>
    </message>
    <message>
        <source>90 días</source>
        <translation>90 dias</translation>
    </message>
    <message>
        <source>Siempre</source>
        <translation>Sempre</translation>
    </message>
    <message>
        <source>Actualizar</source>
        <translation>Atualizar</translation>
    </message>
    <message>
        <source>Verificar ahora</source>
        <translation>Verificar agora</translation>
    </message>
    <message>
        <source>Reintentar</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Nada con estos filtros</source>
        <translation>Nada com estes filtros</translation>
    </message>
    <message>
        <source>Prueba con otra persona, otro periodo u otra dirección.</source>
        <translation>Tente outra pessoa, outro período ou outro endereço.</translation>
    </message>
    <message>
        <source>Entradas del registro</source>
        <translation>Entradas do registro</translation>
    </message>
    <message>
        <source>Cada entrada se sella en menos de un segundo con la anterior: quien cambie, borre o reordene una rompe la cadena.</source>
        <translation>Cada entrada é selada em menos de um segundo com a anterior: quem mudar, apagar ou reordenar uma quebra a cadeia.</translation>
    </message>
    <message>
        <source>El detalle</source>
        <translation>O detalhe</translation>
    </message>
    <message>
        <source>Verificando…</source>
        <translation>Verificando…</translation>
    </message>
    <message>
        <source>El registro fue alterado. {0}</source>
        <translation>O registro foi alterado. {0}</translation>
    </message>
    <message>
        <source>Desde dónde</source>
        <translation>De onde</translation>
    </message>
</context>
<context>
    <name>Automatic</name>
    <message>
        <source>Bienvenida</source>
        <translation>Boas-vindas</translation>
    </message>
    <message>
        <source>Fuera de horario</source>
        <translation>Fora do horário</translation>
    </message>
    <message>
        <source>Festivo</source>
        <translation>Feriado</translation>
    </message>
    <message>
        <source>En la cola</source>
        <translation>Na fila</translation>
    </message>
    <message>
        <source>al primer mensaje de un caso, en horario</source>
        <translation>na primeira mensagem de um atendimento, no horário</translation>
    </message>
    <message>
        <source>cuando está cerrado; si dice la hora, esa hora es una promesa</source>
        <translation>quando está fechado; se diz a hora, essa hora é uma promessa</translation>
    </message>
    <message>
        <source>en un festivo o día propio con nombre</source>
        <translation>em um feriado ou dia próprio com nome</translation>
    </message>
    <message>
        <source>mientras espera a que alguien la tome, en horario</source>
        <translation>enquanto espera que alguém assuma, no horário</translation>
    </message>
    <message>
        <source>martes 10:12</source>
        <translation>terça 10:12</translation>
    </message>
    <message>
        <source>sábado 21:40</source>
        <translation>sábado 21:40</translation>
    </message>
    <message>
        <source>25 de diciembre 11:05</source>
        <translation>25 de dezembro 11:05</translation>
    </message>
    <message>
        <source>martes 10:20</source>
        <translation>terça 10:20</translation>
    </message>
    <message>
        <source>La de la empresa</source>
        <translation>A da empresa</translation>
    </message>
    <message>
        <source>Apagada</source>
        <translation>Desligada</translation>
    </message>
    <message>
        <source>Texto propio</source>
        <translation>Texto próprio</translation>
    </message>
    <message>
        <source>La empresa no dice nada aquí.</source>
        <translation>A empresa não diz nada aqui.</translation>
    </message>
</context>
<context>
    <name>AutomaticPage</name>
    <message>
        <source>De quién son</source>
        <translation>De quem são</translation>
    </message>
    <message>
        <source>Solo mientras nadie la atiende: nunca encima de una persona ni de un bot.</source>
        <translation>Só enquanto ninguém atende: nunca por cima de uma pessoa nem de um bot.</translation>
    </message>
    <message numerus="yes">
        <source>%n con texto propio</source>
        <translation>
            <numerusform>%n com texto próprio</numerusform>
            <numerusform>%n com texto próprio</numerusform>
        </translation>
    </message>
    <message>
        <source>Como lo lee el cliente</source>
        <translation>Como o cliente lê</translation>
    </message>
    <message>
        <source>Toda la empresa</source>
        <translation>Toda a empresa</translation>
    </message>
    <message>
        <source>Número {0}</source>
        <translation>Número {0}</translation>
    </message>
    <message>
        <source>Equipo {0}</source>
        <translation>Equipe {0}</translation>
    </message>
    <message>
        <source>Hola, ¿cuándo llega mi pedido?</source>
        <translation>Olá, quando chega meu pedido?</translation>
    </message>
    <message>
        <source>(no se dice nada)</source>
        <translation>(não se diz nada)</translation>
    </message>
    <message>
        <source>{0}, en {1}. Con el nombre y la hora de cada quien.</source>
        <translation>{0}, em {1}. Com o nome e a hora de cada um.</translation>
    </message>
    <message>
        <source>apagada</source>
        <translation>desligada</translation>
    </message>
    <message>
        <source>la de la empresa</source>
        <translation>a da empresa</translation>
    </message>
    <message>
        <source>texto propio</source>
        <translation>texto próprio</translation>
    </message>
    <message>
        <source>otro texto</source>
        <translation>outro texto</translation>
    </message>
    <message>
        <source>otra frecuencia</source>
        <translation>outra frequência</translation>
    </message>
</context>
<context>
    <name>AwayCard</name>
    <message>
        <source>Respuesta fuera de horario</source>
        <translation>Resposta fora do horário</translation>
    </message>
    <message>
        <source>Editar</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Promete una hora; cumplirla es otro objetivo.</source>
        <translation>Promete uma hora; cumpri-la é outra meta.</translation>
    </message>
    <message>
        <source>Apagada: fuera de horario nadie contesta por sí solo.</source>
        <translation>Desligada: fora do horário nada responde sozinho.</translation>
    </message>
    <message>
        <source>La edita quien administra Relevo.</source>
        <translation>É editada por quem administra o Relevo.</translation>
    </message>
</context>
<context>
    <name>Banners</name>
    <message>
        <source>Reintentar ahora</source>
        <translation>Tentar agora</translation>
    </message>
    <message>
        <source>Intentando…</source>
        <translation>Tentando…</translation>
    </message>
    <message numerus="yes">
        <source>Próximo intento en %n s</source>
        <translation>
            <numerusform>Próxima tentativa em %n s</numerusform>
            <numerusform>Próxima tentativa em %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Sin conexión, y este dispositivo no guarda claves.</source>
        <translation>Sem conexão, e este dispositivo não guarda chaves.</translation>
    </message>
    <message>
        <source>No cierres Relevo: lo que escribas ahora se perdería.</source>
        <translation>Não feche o Relevo: o que você escrever agora se perderia.</translation>
    </message>
    <message>
        <source>Este dispositivo no guarda claves.</source>
        <translation>Este dispositivo não guarda chaves.</translation>
    </message>
    <message>
        <source>Los borradores y lo pendiente de envío se pierden al salir.</source>
        <translation>Rascunhos e mensagens pendentes de envio se perdem ao sair.</translation>
    </message>
    <message>
        <source>Reconectando…</source>
        <translation>Reconectando…</translation>
    </message>
    <message>
        <source>Puedes seguir leyendo y escribiendo.</source>
        <translation>Você pode continuar lendo e escrevendo.</translation>
    </message>
    <message>
        <source>Lo que envíes saldrá al volver.</source>
        <translation>O que você enviar sairá quando voltar.</translation>
    </message>
    <message>
        <source>Tus borradores de antes y lo pendiente de envío vuelven con la conexión.</source>
        <translation>Seus rascunhos anteriores e o que está pendente de envio voltam com a conexão.</translation>
    </message>
    <message numerus="yes">
        <source>%n pendiente(s) de envío.</source>
        <translation>
            <numerusform>%n pendente de envio.</numerusform>
            <numerusform>%n pendentes de envio.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sin conexión desde las {0}.</source>
        <translation>Sem conexão desde as {0}.</translation>
    </message>
    <message>
        <source>No se puede conectar.</source>
        <translation>Não é possível conectar.</translation>
    </message>
    <message>
        <source>Hay que actualizar.</source>
        <translation>É preciso atualizar.</translation>
    </message>
    <message>
        <source>{0} está detenido.</source>
        <translation>{0} está parado.</translation>
    </message>
    <message>
        <source>Meta no acepta envíos por este número; avisa a quien lo administra.</source>
        <translation>A Meta não aceita envios por este número; avise quem o administra.</translation>
    </message>
    <message>
        <source>{0} está en pausa.</source>
        <translation>{0} está em pausa.</translation>
    </message>
    <message>
        <source>Lo que envíes espera hasta que se reanude.</source>
        <translation>O que você enviar espera até ser retomado.</translation>
    </message>
    <message>
        <source>WhatsApp no responde desde las {0}.</source>
        <translation>O WhatsApp não responde desde as {0}.</translation>
    </message>
    <message>
        <source>Lo que envíes por {0} sale en cuanto responda.</source>
        <translation>O que você enviar por {0} sai assim que ele responder.</translation>
    </message>
    <message>
        <source>Nada llega de WhatsApp desde las {0}.</source>
        <translation>Nada chega do WhatsApp desde as {0}.</translation>
    </message>
    <message>
        <source>Puede haber mensajes a {0} que no vemos; avisa a quien lo administra.</source>
        <translation>Pode haver mensagens para {0} que não vemos; avise quem o administra.</translation>
    </message>
    <message>
        <source>Los mensajes llegan con retraso.</source>
        <translation>As mensagens chegam com atraso.</translation>
    </message>
    <message>
        <source>No se pierde ninguno.</source>
        <translation>Nenhuma se perde.</translation>
    </message>
    <message>
        <source>Los envíos tardan más.</source>
        <translation>Os envios demoram mais.</translation>
    </message>
    <message>
        <source>Salen solos: no hace falta repetirlos.</source>
        <translation>Saem sozinhos: não é preciso repetir.</translation>
    </message>
    <message>
        <source>Los mensajes tardan más.</source>
        <translation>As mensagens demoram mais.</translation>
    </message>
    <message>
        <source>Entran y salen solos; no se pierde ninguno.</source>
        <translation>Entram e saem sozinhas; nenhuma se perde.</translation>
    </message>
</context>
<context>
    <name>BeforeSection</name>
    <message>
        <source>Antes de Relevo</source>
        <translation>Antes do Relevo</translation>
    </message>
    <message>
        <source>Hay un chat importado de WhatsApp.</source>
        <translation>Há uma conversa importada do WhatsApp.</translation>
    </message>
    <message>
        <source>Leerlo</source>
        <translation>Ler</translation>
    </message>
</context>
<context>
    <name>BlockDialog</name>
    <message>
        <source>Bloquear</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Insultos, spam…</source>
        <translation>Insultos, spam…</translation>
    </message>
    <message>
        <source>¿Bloquear a {0}?</source>
        <translation>Bloquear {0}?</translation>
    </message>
    <message>
        <source>No podrá escribir ni llamar a nuestro número en WhatsApp hasta que se desbloquee.</source>
        <translation>Não poderá escrever nem ligar para o nosso número no WhatsApp até ser desbloqueado.</translation>
    </message>
    <message>
        <source>Motivo</source>
        <translation>Motivo</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Cargando…</source>
        <translation>Carregando…</translation>
    </message>
    <message>
        <source>Sin datos</source>
        <translation>Sem dados</translation>
    </message>
    <message>
        <source>En vivo · datos hasta {0}</source>
        <translation>Ao vivo · dados até {0}</translation>
    </message>
    <message>
        <source>Datos de las {0}, sin novedades desde entonces</source>
        <translation>Dados das {0}, sem novidades desde então</translation>
    </message>
    <message>
        <source>a las {0}</source>
        <translation>às {0}</translation>
    </message>
    <message>
        <source>{0} en la cola</source>
        <translation>{0} na fila</translation>
    </message>
    <message>
        <source>{0} por vencer</source>
        <translation>{0} perto de vencer</translation>
    </message>
    <message>
        <source>{0} esperando al cliente</source>
        <translation>{0} esperando o cliente</translation>
    </message>
    <message>
        <source>{0} esperando a otra área</source>
        <translation>{0} esperando outra área</translation>
    </message>
    <message>
        <source>{0} sin responder más de 24 h</source>
        <translation>{0} sem resposta há mais de 24 h</translation>
    </message>
    <message>
        <source>{0} con la ventana cerrada</source>
        <translation>{0} com a janela fechada</translation>
    </message>
    <message>
        <source>la más larga, {0}</source>
        <translation>a mais longa, {0}</translation>
    </message>
    <message>
        <source>en la cola desde hace {0}</source>
        <translation>na fila há {0}</translation>
    </message>
    <message>
        <source>nada abierto</source>
        <translation>nada aberto</translation>
    </message>
    <message>
        <source>{0} con otra área</source>
        <translation>{0} com outra área</translation>
    </message>
    <message>
        <source>Esperan respuesta</source>
        <translation>Esperam resposta</translation>
    </message>
    <message>
        <source>Espera más larga</source>
        <translation>Espera mais longa</translation>
    </message>
    <message>
        <source>nadie espera</source>
        <translation>ninguém espera</translation>
    </message>
    <message>
        <source>calendario</source>
        <translation>tempo de calendário</translation>
    </message>
    <message>
        <source>Primera respuesta, hoy</source>
        <translation>Primeira resposta, hoje</translation>
    </message>
    <message>
        <source>tiempo hábil</source>
        <translation>tempo útil</translation>
    </message>
    <message>
        <source>sin responder {0}</source>
        <translation>sem resposta {0}</translation>
    </message>
    <message>
        <source>Llegadas y respuestas</source>
        <translation>Chegadas e respostas</translation>
    </message>
    <message>
        <source>minutos hábiles hasta la primera respuesta</source>
        <translation>minutos úteis até a primeira resposta</translation>
    </message>
    <message>
        <source>Primera respuesta</source>
        <translation>Primeira resposta</translation>
    </message>
    <message>
        <source>llegadas por hora</source>
        <translation>chegadas por hora</translation>
    </message>
    <message>
        <source>Llegadas por hora y día</source>
        <translation>Chegadas por hora e dia</translation>
    </message>
    <message>
        <source>mediana</source>
        <translation>mediana</translation>
    </message>
    <message>
        <source>Agentes comparados</source>
        <translation>Atendentes comparados</translation>
    </message>
    <message>
        <source>Pendiente</source>
        <translation>Pendências</translation>
    </message>
    <message>
        <source>Motivos</source>
        <translation>Motivos</translation>
    </message>
    <message>
        <source>Entrega de mensajes</source>
        <translation>Entrega de mensagens</translation>
    </message>
    <message>
        <source>Hoy todavía no llegó nadie</source>
        <translation>Hoje ainda não chegou ninguém</translation>
    </message>
    <message>
        <source>hoy, cada {0} minutos</source>
        <translation>hoje, a cada {0} minutos</translation>
    </message>
    <message>
        <source>llegadas</source>
        <translation>chegadas</translation>
    </message>
    <message>
        <source>respuestas</source>
        <translation>respostas</translation>
    </message>
    <message>
        <source>lo habitual</source>
        <translation>o habitual</translation>
    </message>
    <message>
        <source>hoy · n {0} · sin responder {1}</source>
        <translation>hoje · n {0} · sem resposta {1}</translation>
    </message>
    <message>
        <source>por responder</source>
        <translation>a responder</translation>
    </message>
    <message>
        <source>del cliente</source>
        <translation>do cliente</translation>
    </message>
    <message>
        <source>en la cola</source>
        <translation>na fila</translation>
    </message>
    <message>
        <source>aceptados</source>
        <translation>aceitas</translation>
    </message>
    <message>
        <source>entregados</source>
        <translation>entregues</translation>
    </message>
    <message>
        <source>leídos (al menos)</source>
        <translation>lidas (ao menos)</translation>
    </message>
    <message>
        <source>fallidos</source>
        <translation>com falha</translation>
    </message>
    <message>
        <source>objetivo</source>
        <translation>meta</translation>
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
        <translation>mais</translation>
    </message>
    <message>
        <source>objetivo {0}</source>
        <translation>meta {0}</translation>
    </message>
    <message>
        <source>Cumplimiento de SLA, hoy</source>
        <translation>SLA cumprido, hoje</translation>
    </message>
    <message>
        <source>primera respuesta</source>
        <translation>primeira resposta</translation>
    </message>
    <message>
        <source>{0} por vencer, aparte</source>
        <translation>{0} perto de vencer, à parte</translation>
    </message>
    <message>
        <source>{0} de {1}</source>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <source>Sin responder más de 24 h</source>
        <translation>Sem resposta há mais de 24 h</translation>
    </message>
    <message>
        <source>meta: 0</source>
        <translation>meta: 0</translation>
    </message>
    <message>
        <source>a tiempo</source>
        <translation>no prazo</translation>
    </message>
    <message>
        <source>por vencer</source>
        <translation>perto de vencer</translation>
    </message>
    <message>
        <source>vencidas</source>
        <translation>vencidas</translation>
    </message>
    <message>
        <source>vacía</source>
        <translation>vazia</translation>
    </message>
    <message>
        <source>Sin equipo</source>
        <translation>Sem equipe</translation>
    </message>
    <message>
        <source>Equipo {0}</source>
        <translation>Equipe {0}</translation>
    </message>
    <message>
        <source>Persona {0}</source>
        <translation>Pessoa {0}</translation>
    </message>
    <message>
        <source>carga {0}</source>
        <translation>carga {0}</translation>
    </message>
    <message>
        <source>sin asignar</source>
        <translation>não atribuída</translation>
    </message>
    <message>
        <source>Mi primera respuesta</source>
        <translation>Minha primeira resposta</translation>
    </message>
    <message>
        <source>Respuestas siguientes</source>
        <translation>Respostas seguintes</translation>
    </message>
    <message>
        <source>En la cola</source>
        <translation>Na fila</translation>
    </message>
    <message>
        <source>Conectados</source>
        <translation>Conectados</translation>
    </message>
    <message>
        <source>Mi carga</source>
        <translation>Minha carga</translation>
    </message>
    <message>
        <source>lugares</source>
        <translation>lugares</translation>
    </message>
    <message>
        <source>mediana, tiempo hábil</source>
        <translation>mediana, tempo útil</translation>
    </message>
    <message>
        <source>Cumplimiento de SLA</source>
        <translation>SLA cumprido</translation>
    </message>
    <message>
        <source>recibidas {0} · atendidas {1}</source>
        <translation>recebidas {0} · atendidas {1}</translation>
    </message>
    <message>
        <source>{0} de lo atendido</source>
        <translation>{0} das atendidas</translation>
    </message>
    <message>
        <source>Resueltas hoy</source>
        <translation>Resolvidas hoje</translation>
    </message>
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
            <numerusform>%n esperam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n esperan respuesta</source>
        <translation>
            <numerusform>%n espera resposta</numerusform>
            <numerusform>%n esperam resposta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pospuestas</source>
        <translation>
            <numerusform>%n adiada</numerusform>
            <numerusform>%n adiadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>Detener</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Dejar de elegir</source>
        <translation>Limpar a seleção</translation>
    </message>
    <message>
        <source>Asignar</source>
        <translation>Atribuir</translation>
    </message>
    <message>
        <source>Etiquetar</source>
        <translation>Etiquetar</translation>
    </message>
    <message>
        <source>Posponer</source>
        <translation>Adiar</translation>
    </message>
    <message>
        <source>Resolver</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>Prioridad</source>
        <translation>Prioridade</translation>
    </message>
    <message numerus="yes">
        <source>%n elegida(s)</source>
        <translation>
            <numerusform>%n selecionada</numerusform>
            <numerusform>%n selecionadas</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} de {1}</source>
        <translation>{0} de {1}</translation>
    </message>
</context>
<context>
    <name>CardNumbersDialog</name>
    <message>
        <source>Número de tarjeta</source>
        <translation>Número do cartão</translation>
    </message>
    <message>
        <source>Ver el número</source>
        <translation>Ver o número</translation>
    </message>
    <message>
        <source>¿Ver el número completo?</source>
        <translation>Ver o número completo?</translation>
    </message>
    <message>
        <source>Queda en el registro que lo viste. No lo copies a notas ni a otros mensajes.</source>
        <translation>Fica registrado que você viu. Não copie para notas nem outras mensagens.</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>CardPicture</name>
    <message>
        <source>Ver lo que recibe el cliente</source>
        <translation>Ver o que o cliente recebe</translation>
    </message>
    <message>
        <source>Lo que recibe el cliente</source>
        <translation>O que o cliente recebe</translation>
    </message>
</context>
<context>
    <name>CaseLines</name>
    <message>
        <source>Esperas anteriores</source>
        <translation>Esperas anteriores</translation>
    </message>
</context>
<context>
    <name>CaseSection</name>
    <message>
        <source>Caso</source>
        <translation>Atendimento</translation>
    </message>
    <message>
        <source>Estado</source>
        <translation>Situação</translation>
    </message>
    <message>
        <source>Responsable</source>
        <translation>Responsável</translation>
    </message>
    <message>
        <source>Equipo</source>
        <translation>Equipe</translation>
    </message>
    <message>
        <source>Número</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Encuesta</source>
        <translation>Pesquisa</translation>
    </message>
    <message>
        <source>Sin asignar</source>
        <translation>Ninguém</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Sin datos en este periodo</source>
        <translation>Sem dados neste período</translation>
    </message>
    <message>
        <source>Recórrelo con las flechas.</source>
        <translation>Percorra com as setas.</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Más acciones</source>
        <translation>Mais ações</translation>
    </message>
    <message>
        <source>Copiar como imagen</source>
        <translation>Copiar como imagem</translation>
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
        <translation>{0} (poucos)</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>provisório</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <comment>day month</comment>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>datos hasta {0}</source>
        <translation>dados até {0}</translation>
    </message>
</context>
<context>
    <name>ChatImportPage</name>
    <message>
        <source>Elegir archivo…</source>
        <translation>Escolher arquivo…</translation>
    </message>
    <message>
        <source>Nosotros somos</source>
        <translation>Nós somos</translation>
    </message>
    <message>
        <source>+52 55 1234 5678</source>
        <translation>+55 11 91234-5678</translation>
    </message>
    <message>
        <source>Teléfono del cliente</source>
        <translation>Telefone do cliente</translation>
    </message>
    <message>
        <source>Si no está en Relevo, se crea su ficha.</source>
        <translation>Se não estiver no Relevo, a ficha é criada.</translation>
    </message>
    <message>
        <source>Las fechas son</source>
        <translation>As datas são</translation>
    </message>
    <message>
        <source>Día / mes</source>
        <translation>Dia / mês</translation>
    </message>
    <message>
        <source>Mes / día</source>
        <translation>Mês / dia</translation>
    </message>
    <message>
        <source>El archivo no lo aclara: míralo en las primeras líneas.</source>
        <translation>O arquivo não deixa claro: veja nas primeiras linhas.</translation>
    </message>
    <message>
        <source>Detener</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Deshacer</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Importar</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>El archivo .zip o .txt que da WhatsApp en el teléfono con Exportar chat. Lo escrito queda en la ficha del cliente, para leerlo; no abre casos ni cuenta en los informes.</source>
        <translation>O arquivo .zip ou .txt que o WhatsApp cria no telefone com Exportar conversa. O que foi escrito fica na ficha do cliente, para leitura; não abre casos nem conta nos relatórios.</translation>
    </message>
    <message>
        <source>Cómo se atendía</source>
        <translation>Como era o atendimento</translation>
    </message>
    <message>
        <source>Por el reloj, noches incluidas. Cuándo escribió el cliente:</source>
        <translation>Pelo relógio, incluindo as noites. Quando o cliente escreveu:</translation>
    </message>
</context>
<context>
    <name>Chats</name>
    <message>
        <source>No es un chat exportado de WhatsApp. En el teléfono: el chat, Más, Exportar chat.</source>
        <translation>Não é uma conversa exportada do WhatsApp. No telefone: a conversa, Mais, Exportar conversa.</translation>
    </message>
    <message>
        <source>En este archivo no hay mensajes.</source>
        <translation>Não há mensagens neste arquivo.</translation>
    </message>
    <message>
        <source>Es demasiado grande: hasta 200 000 mensajes y 64 MB de texto.</source>
        <translation>É grande demais: até 200 000 mensagens e 64 MB de texto.</translation>
    </message>
    <message>
        <source>El texto del archivo está dañado. Exporta el chat de nuevo.</source>
        <translation>O texto do arquivo está danificado. Exporte a conversa de novo.</translation>
    </message>
    <message>
        <source>El ZIP tiene contraseña: quítasela y elígelo de nuevo.</source>
        <translation>O ZIP tem senha: remova-a e escolha o arquivo de novo.</translation>
    </message>
    <message>
        <source>En el ZIP no hay ningún chat de WhatsApp.</source>
        <translation>Não há nenhuma conversa do WhatsApp no ZIP.</translation>
    </message>
    <message>
        <source>Es un grupo: solo se importan chats con un cliente.</source>
        <translation>É um grupo: só se importam conversas com um cliente.</translation>
    </message>
    <message>
        <source>El archivo no se puede leer.</source>
        <translation>Não é possível ler o arquivo.</translation>
    </message>
    <message>
        <source>Un archivo que no venía en la exportación</source>
        <translation>Um arquivo que não veio na exportação</translation>
    </message>
    <message>
        <source>Archivo: {0}</source>
        <translation>Arquivo: {0}</translation>
    </message>
    <message>
        <source>Nadie esperó respuesta en este chat.</source>
        <translation>Ninguém esperou resposta nesta conversa.</translation>
    </message>
    <message>
        <source>La mitad de las respuestas llegó en {0} o menos; nueve de cada diez, en {1}.</source>
        <translation>Metade das respostas chegou em até {0}; nove em cada dez, em até {1}.</translation>
    </message>
    <message>
        <source>Sin respuesta en 24 horas: {0} de {1} veces.</source>
        <translation>Sem resposta em 24 horas: {0} de {1} vezes.</translation>
    </message>
</context>
<context>
    <name>ClockBadge</name>
    <message>
        <source>Abre los relojes del caso</source>
        <translation>Abre os relógios do caso</translation>
    </message>
</context>
<context>
    <name>Clocks</name>
    <message>
        <source>en pausa</source>
        <translation>em pausa</translation>
    </message>
    <message>
        <source>corre</source>
        <translation>correndo</translation>
    </message>
    <message>
        <source>Vencida hace {0}</source>
        <translation>Vencida há {0}</translation>
    </message>
    <message>
        <source>Vence en {0}</source>
        <translation>Vence em {0}</translation>
    </message>
    <message>
        <source>Caso {0}, {1} a {2}</source>
        <translation>Atendimento {0}, {1} a {2}</translation>
    </message>
    <message>
        <source>Cumplida</source>
        <translation>Cumprido</translation>
    </message>
    <message>
        <source>Fuera de plazo</source>
        <translation>Fora do prazo</translation>
    </message>
    <message>
        <source>Se cerró sin respuesta</source>
        <translation>Encerrado sem resposta</translation>
    </message>
    <message>
        <source>No cuenta</source>
        <translation>Não conta</translation>
    </message>
    <message>
        <source>en curso</source>
        <translation>em andamento</translation>
    </message>
    <message>
        <source>Empezó {0} (plazo {1})</source>
        <translation>Começou {0} (prazo {1})</translation>
    </message>
    <message>
        <source>Empezó {0}, vencía {1} (plazo {2})</source>
        <translation>Começou {0}, vencia {1} (prazo {2})</translation>
    </message>
    <message>
        <source>Empezó {0}, vence {1} (plazo {2})</source>
        <translation>Começou {0}, vence {1} (prazo {2})</translation>
    </message>
    <message>
        <source>{0} de calendario</source>
        <translation>{0} corridos</translation>
    </message>
    <message>
        <source>{0}, todo en horario</source>
        <translation>{0}, tudo no horário</translation>
    </message>
    <message>
        <source>{0} de horario, {1}</source>
        <translation>{0} em horário, {1}</translation>
    </message>
    <message>
        <source>Sin contar «un momento»: {0}, {1} de horario, {2} de calendario</source>
        <translation>Sem contar “um momento”: {0}, {1} em horário, {2} corridos</translation>
    </message>
    <message>
        <source>esperando al cliente</source>
        <translation>aguardando o cliente</translation>
    </message>
    <message>
        <source>pospuesta</source>
        <translation>adiada</translation>
    </message>
    <message>
        <source>esperando a {0}</source>
        <translation>aguardando {0}</translation>
    </message>
    <message>
        <source>ahora</source>
        <translation>agora</translation>
    </message>
    <message>
        <source>En pausa {0} a {1}: {2}</source>
        <translation>Em pausa {0} a {1}: {2}</translation>
    </message>
    <message>
        <source>por {0}</source>
        <translation>por {0}</translation>
    </message>
    <message>
        <source>respondió {0}</source>
        <translation>{0} respondeu</translation>
    </message>
    <message>
        <source>respondida</source>
        <translation>respondida</translation>
    </message>
    <message>
        <source>no necesitaba respuesta</source>
        <translation>não precisava de resposta</translation>
    </message>
    <message>
        <source>se cerró sin respuesta</source>
        <translation>encerrada sem resposta</translation>
    </message>
    <message>
        <source>se retiró</source>
        <translation>retirada</translation>
    </message>
    <message>
        <source>{0} a {1}, {2}: {3}</source>
        <translation>{0} a {1}, {2}: {3}</translation>
    </message>
</context>
<context>
    <name>ClocksPopup</name>
    <message>
        <source>Plazos del caso</source>
        <translation>Prazos do caso</translation>
    </message>
    <message>
        <source>Sin conexión: solo lo que este dispositivo sabe.</source>
        <translation>Sem conexão: só o que este dispositivo sabe.</translation>
    </message>
    <message>
        <source>Nada corre aquí</source>
        <translation>Nada corre aqui</translation>
    </message>
    <message>
        <source>Este caso no tiene plazos que cumplir.</source>
        <translation>Este caso não tem prazos a cumprir.</translation>
    </message>
    <message numerus="yes">
        <source>%n casos anteriores</source>
        <translation>
            <numerusform>%n atendimento anterior</numerusform>
            <numerusform>%n atendimentos anteriores</numerusform>
        </translation>
    </message>
    <message>
        <source>Desplegado</source>
        <translation>Aberto</translation>
    </message>
    <message>
        <source>Plegado</source>
        <translation>Fechado</translation>
    </message>
</context>
<context>
    <name>ClosedWindow</name>
    <message>
        <source>Dejar nota</source>
        <translation>Deixar nota</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Enviar una plantilla.</source>
        <translation>Enviar um modelo.</translation>
    </message>
    <message>
        <source>La ventana de 24 h sigue abierta.</source>
        <translation>A janela de 24 h continua aberta.</translation>
    </message>
    <message>
        <source>Todavía no te ha escrito.</source>
        <translation>Ainda não escreveu para você.</translation>
    </message>
    <message>
        <source>Ventana de 24 h cerrada</source>
        <translation>Janela de 24 h fechada</translation>
    </message>
    <message>
        <source>Solo llega una plantilla.</source>
        <translation>Só chega um modelo.</translation>
    </message>
    <message>
        <source>Con qué se escribe a un cliente cuando sus 24 h terminaron.</source>
        <translation>Com o que se escreve a um cliente quando suas 24 h terminaram.</translation>
    </message>
    <message>
        <source>Plantilla</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>se dice en «Ventana por cerrarse», con su precio</source>
        <translation>dito em “Janela para fechar”, com seu preço</translation>
    </message>
    <message>
        <source>Lo que cobra Meta por mensaje entregado</source>
        <translation>O que a Meta cobra por mensagem entregue</translation>
    </message>
    <message>
        <source>depende del país del cliente; vacío: no se sabe</source>
        <translation>depende do país do cliente; vazio: não se sabe</translation>
    </message>
    <message>
        <source>Moneda</source>
        <translation>Moeda</translation>
    </message>
    <message>
        <source>Después de las 24 h</source>
        <translation>Depois das 24 h</translation>
    </message>
    <message>
        <source>Ninguna</source>
        <translation>Nenhuma</translation>
    </message>
    <message>
        <source>Escribe un número, como 0.0436.</source>
        <translation>Escreva um número, como 0,0436.</translation>
    </message>
</context>
<context>
    <name>ClosedWindowPage</name>
    <message>
        <source>ninguna plantilla elegida</source>
        <translation>nenhum modelo escolhido</translation>
    </message>
    <message>
        <source>Como lo lee el cliente</source>
        <translation>Como o cliente lê</translation>
    </message>
    <message>
        <source>(ninguna plantilla)</source>
        <translation>(nenhum modelo)</translation>
    </message>
    <message>
        <source>Cada mensaje entregado: {0}</source>
        <translation>Cada mensagem entregue: {0}</translation>
    </message>
    <message>
        <source>No se sabe cuánto cuesta.</source>
        <translation>Não se sabe quanto custa.</translation>
    </message>
    <message>
        <source>ninguna</source>
        <translation>nenhuma</translation>
    </message>
    <message>
        <source>{0}plantilla {1}</source>
        <translation>{0}modelo {1}</translation>
    </message>
    <message>
        <source>{0}cada mensaje {1}</source>
        <translation>{0}cada mensagem {1}</translation>
    </message>
    <message>
        <source>sin precio</source>
        <translation>sem preço</translation>
    </message>
    <message>
        <source>{0}una propia</source>
        <translation>{0}uma própria</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Lo que se pide antes de dar un caso por resuelto.</source>
        <translation>O que se pede antes de dar um atendimento por resolvido.</translation>
    </message>
    <message>
        <source>El sí del cliente, o un resumen</source>
        <translation>O sim do cliente, ou um resumo</translation>
    </message>
    <message>
        <source>Sin uno de los dos no se resuelve.</source>
        <translation>Sem um dos dois não se resolve.</translation>
    </message>
    <message>
        <source>Tres letras, como MXN o BRL.</source>
        <translation>Três letras, como MXN ou BRL.</translation>
    </message>
</context>
<context>
    <name>Coaching</name>
    <message>
        <source>Una sola voz</source>
        <translation>Uma só voz</translation>
    </message>
    <message>
        <source>Lee antes de preguntar</source>
        <translation>Lê antes de perguntar</translation>
    </message>
    <message>
        <source>Propone el siguiente paso</source>
        <translation>Propõe o próximo passo</translation>
    </message>
    <message>
        <source>Empatía breve</source>
        <translation>Empatia breve</translation>
    </message>
    <message>
        <source>Cierre limpio</source>
        <translation>Encerramento limpo</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Não</translation>
    </message>
    <message>
        <source>En parte</source>
        <translation>Em parte</translation>
    </message>
    <message>
        <source>Sí</source>
        <translation>Sim</translation>
    </message>
    <message>
        <source>Aún nadie revisó tus casos</source>
        <translation>Ninguém revisou seus casos ainda</translation>
    </message>
    <message>
        <source>Cuando alguien de supervisión revise uno, lo verás aquí con sus palabras.</source>
        <translation>Quando alguém da supervisão revisar um, você verá aqui com suas palavras.</translation>
    </message>
    <message>
        <source>{0}, el {1}</source>
        <translation>{0}, em {1}</translation>
    </message>
    <message>
        <source>Nueva · {0}</source>
        <translation>Nova · {0}</translation>
    </message>
    <message>
        <source>Caso {0}</source>
        <translation>Caso {0}</translation>
    </message>
    <message>
        <source>De quién</source>
        <translation>De quem</translation>
    </message>
    <message>
        <source>Casos de la semana elegidos al azar: los mismos para quien los mire. Marca lo que se ve y escribe algo que ayude.</source>
        <translation>Casos da semana escolhidos ao acaso: os mesmos para quem olhar. Marque o que se vê e escreva algo que ajude.</translation>
    </message>
    <message>
        <source>Nada que revisar</source>
        <translation>Nada para revisar</translation>
    </message>
    <message>
        <source>Esa semana no respondió ningún caso que veas.</source>
        <translation>Nessa semana não respondeu nenhum caso que você veja.</translation>
    </message>
    <message>
        <source>Caso {0} · {1}</source>
        <translation>Caso {0} · {1}</translation>
    </message>
    <message>
        <source>Doce semanas</source>
        <translation>Doze semanas</translation>
    </message>
    <message>
        <source>parte de lo que se podía alcanzar</source>
        <translation>parte do que podia ser alcançado</translation>
    </message>
    <message>
        <source>revisiones</source>
        <translation>revisões</translation>
    </message>
    <message>
        <source>Ver la conversación</source>
        <translation>Ver a conversa</translation>
    </message>
    <message>
        <source>Cambiar</source>
        <translation>Mudar</translation>
    </message>
    <message>
        <source>Revisar</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>leída</source>
        <translation>lida</translation>
    </message>
    <message>
        <source>aún sin leer</source>
        <translation>ainda não lida</translation>
    </message>
    <message>
        <source>Caso {0}, {1}</source>
        <translation>Caso {0}, {1}</translation>
    </message>
    <message>
        <source>Lee la conversación antes. Lo que marques y escribas lo verá {0}.</source>
        <translation>Leia a conversa antes. {0} verá o que você marcar e escrever.</translation>
    </message>
    <message>
        <source>Qué hizo bien y qué probar la próxima vez</source>
        <translation>O que fez bem e o que tentar da próxima vez</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Salvar</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Abrir la alerta siguiente</source>
        <translation>Abrir o próximo alerta</translation>
    </message>
    <message>
        <source>Abrir la conversación del aviso</source>
        <translation>Abrir a conversa do aviso</translation>
    </message>
    <message>
        <source>Aceptar la conversación ofrecida</source>
        <translation>Aceitar a conversa oferecida</translation>
    </message>
    <message>
        <source>Acerca de Relevo</source>
        <translation>Sobre o Relevo</translation>
    </message>
    <message>
        <source>Acerca de y versiones</source>
        <translation>Sobre e versões</translation>
    </message>
    <message>
        <source>Acompañamiento</source>
        <translation>Acompanhamento</translation>
    </message>
    <message>
        <source>Adjuntar un archivo…</source>
        <translation>Anexar um arquivo…</translation>
    </message>
    <message>
        <source>Administrar etiquetas…</source>
        <translation>Gerenciar etiquetas…</translation>
    </message>
    <message>
        <source>Administrar respuestas rápidas…</source>
        <translation>Gerenciar respostas rápidas…</translation>
    </message>
    <message>
        <source>Ajustes</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>Ampliar</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Anotar una llamada…</source>
        <translation>Anotar uma ligação…</translation>
    </message>
    <message>
        <source>Asignar o transferir…</source>
        <translation>Atribuir ou transferir…</translation>
    </message>
    <message>
        <source>Aspecto claro</source>
        <translation>Aparência clara</translation>
    </message>
    <message>
        <source>Aspecto del sistema</source>
        <translation>Aparência do sistema</translation>
    </message>
    <message>
        <source>Aspecto oscuro</source>
        <translation>Aparência escura</translation>
    </message>
    <message>
        <source>Atajos de teclado</source>
        <translation>Atalhos de teclado</translation>
    </message>
    <message>
        <source>Aún no tiene número de caso</source>
        <translation>Ainda não tem n.º de protocolo</translation>
    </message>
    <message>
        <source>Bajar la vista</source>
        <translation>Mover a visão para baixo</translation>
    </message>
    <message>
        <source>Bloquear al cliente…</source>
        <translation>Bloquear o cliente…</translation>
    </message>
    <message>
        <source>Borrar los datos del cliente…</source>
        <translation>Apagar os dados do cliente…</translation>
    </message>
    <message>
        <source>Buscar en los mensajes</source>
        <translation>Buscar nas mensagens</translation>
    </message>
    <message>
        <source>Buscar un comando o una conversación</source>
        <translation>Buscar um comando ou uma conversa</translation>
    </message>
    <message>
        <source>Cambiar de cuenta</source>
        <translation>Trocar de conta</translation>
    </message>
    <message>
        <source>Cambiar el filtro de la vista…</source>
        <translation>Mudar o filtro da visão…</translation>
    </message>
    <message>
        <source>Cambiar la prioridad…</source>
        <translation>Mudar a prioridade…</translation>
    </message>
    <message>
        <source>Cambiar mi contraseña…</source>
        <translation>Trocar minha senha…</translation>
    </message>
    <message>
        <source>Campos del contacto…</source>
        <translation>Campos do contato…</translation>
    </message>
    <message>
        <source>Empresa y voz</source>
        <translation>Empresa e voz</translation>
    </message>
    <message>
        <source>Cierre de casos</source>
        <translation>Encerramento</translation>
    </message>
    <message>
        <source>Plantillas</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Contraste alto</source>
        <translation>Contraste alto</translation>
    </message>
    <message>
        <source>Conversación anterior</source>
        <translation>Conversa anterior</translation>
    </message>
    <message>
        <source>Conversación siguiente</source>
        <translation>Próxima conversa</translation>
    </message>
    <message>
        <source>Copiar el número de caso</source>
        <translation>Copiar o n.º de protocolo</translation>
    </message>
    <message>
        <source>Costo de WhatsApp</source>
        <translation>Custo do WhatsApp</translation>
    </message>
    <message>
        <source>Cómo se mide</source>
        <translation>Como se mede</translation>
    </message>
    <message>
        <source>Dejar de observar</source>
        <translation>Parar de observar</translation>
    </message>
    <message>
        <source>Dejar una nota a quien atiende</source>
        <translation>Deixar uma nota para quem atende</translation>
    </message>
    <message>
        <source>Desbloquear al cliente</source>
        <translation>Desbloquear o cliente</translation>
    </message>
    <message>
        <source>Deshacer</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Devolver a la cola</source>
        <translation>Devolver à fila</translation>
    </message>
    <message>
        <source>Editar los datos del cliente</source>
        <translation>Editar os dados do cliente</translation>
    </message>
    <message>
        <source>Ejecutar una macro…</source>
        <translation>Executar uma macro…</translation>
    </message>
    <message>
        <source>Eliminar la vista</source>
        <translation>Excluir a visão</translation>
    </message>
    <message>
        <source>Empezar turno…</source>
        <translation>Começar turno…</translation>
    </message>
    <message>
        <source>Encuestas</source>
        <translation>Pesquisas</translation>
    </message>
    <message>
        <source>Enviar</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Enviar más tarde…</source>
        <translation>Enviar mais tarde…</translation>
    </message>
    <message>
        <source>Enviar y pasar a la siguiente</source>
        <translation>Enviar e passar à próxima</translation>
    </message>
    <message>
        <source>Enviar y resolver</source>
        <translation>Enviar e resolver</translation>
    </message>
    <message>
        <source>Equipos</source>
        <translation>Equipes</translation>
    </message>
    <message>
        <source>Es tarea de quien supervisa</source>
        <translation>É tarefa de quem supervisiona</translation>
    </message>
    <message>
        <source>Escribir una nota interna</source>
        <translation>Escrever uma nota interna</translation>
    </message>
    <message>
        <source>Esperar a otra área…</source>
        <translation>Aguardar outra área…</translation>
    </message>
    <message>
        <source>Esperar al cliente</source>
        <translation>Aguardar o cliente</translation>
    </message>
    <message>
        <source>Esta conversación no tiene alertas</source>
        <translation>Esta conversa não tem alertas</translation>
    </message>
    <message>
        <source>Etiquetar…</source>
        <translation>Etiquetar…</translation>
    </message>
    <message>
        <source>Filtrar la lista…</source>
        <translation>Filtrar a lista…</translation>
    </message>
    <message>
        <source>Grabar un audio</source>
        <translation>Gravar um áudio</translation>
    </message>
    <message>
        <source>Guardar como vista…</source>
        <translation>Salvar como visão…</translation>
    </message>
    <message>
        <source>Guardia del redactor</source>
        <translation>Guarda do redator</translation>
    </message>
    <message>
        <source>Horarios y festivos</source>
        <translation>Horários e feriados</translation>
    </message>
    <message>
        <source>Claves de API</source>
        <translation>Chaves de API</translation>
    </message>
    <message>
        <source>Cuenta de la empresa</source>
        <translation>Conta da empresa</translation>
    </message>
    <message>
        <source>Etiquetas y motivos</source>
        <translation>Etiquetas e motivos</translation>
    </message>
    <message>
        <source>Guardar todos los datos del cliente…</source>
        <translation>Salvar todos os dados do cliente…</translation>
    </message>
    <message>
        <source>Importar contactos…</source>
        <translation>Importar contatos…</translation>
    </message>
    <message>
        <source>Importar un chat de WhatsApp…</source>
        <translation>Importar uma conversa do WhatsApp…</translation>
    </message>
    <message>
        <source>Informes</source>
        <translation>Relatórios</translation>
    </message>
    <message>
        <source>Insertar un emoji…</source>
        <translation>Inserir um emoji…</translation>
    </message>
    <message>
        <source>Insertar una respuesta rápida…</source>
        <translation>Inserir uma resposta rápida…</translation>
    </message>
    <message>
        <source>Intervenir</source>
        <translation>Intervir</translation>
    </message>
    <message>
        <source>Ir a Lo que debo</source>
        <translation>Ir para O que devo</translation>
    </message>
    <message>
        <source>Ir a Menciones</source>
        <translation>Ir para Menções</translation>
    </message>
    <message>
        <source>Ir a Mías</source>
        <translation>Ir para Minhas</translation>
    </message>
    <message>
        <source>Ir a Por vencer</source>
        <translation>Ir para Perto de vencer</translation>
    </message>
    <message>
        <source>Ir a Pospuestas</source>
        <translation>Ir para Adiadas</translation>
    </message>
    <message>
        <source>Ir a Resueltas</source>
        <translation>Ir para Resolvidas</translation>
    </message>
    <message>
        <source>Ir a Sin asignar</source>
        <translation>Ir para Não atribuídas</translation>
    </message>
    <message>
        <source>Ir a Todas</source>
        <translation>Ir para Todas</translation>
    </message>
    <message>
        <source>La comparte el equipo: la cambia quien supervisa</source>
        <translation>É compartilhada: quem supervisiona a altera</translation>
    </message>
    <message>
        <source>La otra área ya respondió</source>
        <translation>A outra área já respondeu</translation>
    </message>
    <message>
        <source>La ventana de 24 h está cerrada: solo llega una plantilla</source>
        <translation>A janela de 24 h está fechada: só chega um modelo de mensagem</translation>
    </message>
    <message>
        <source>Las etiquetas las administra quien supervisa</source>
        <translation>Quem supervisiona gerencia as etiquetas</translation>
    </message>
    <message>
        <source>Lista compacta</source>
        <translation>Lista compacta</translation>
    </message>
    <message>
        <source>Lista cómoda</source>
        <translation>Lista confortável</translation>
    </message>
    <message>
        <source>Lo hace quien administra Relevo</source>
        <translation>Quem administra o Relevo faz isso</translation>
    </message>
    <message>
        <source>Marcar como leída</source>
        <translation>Marcar como lida</translation>
    </message>
    <message>
        <source>Marcar como no leída</source>
        <translation>Marcar como não lida</translation>
    </message>
    <message>
        <source>Marcar la mención como atendida</source>
        <translation>Marcar a menção como atendida</translation>
    </message>
    <message>
        <source>Me encargo de la alerta</source>
        <translation>Cuidar do alerta</translation>
    </message>
    <message>
        <source>Mis dispositivos…</source>
        <translation>Meus dispositivos…</translation>
    </message>
    <message>
        <source>Modo TV: el tablero en pantalla completa</source>
        <translation>Modo TV: o painel em tela cheia</translation>
    </message>
    <message>
        <source>Mostrar las nuevas</source>
        <translation>Mostrar as novas</translation>
    </message>
    <message>
        <source>Mostrar u ocultar la barra lateral</source>
        <translation>Mostrar ou ocultar a barra lateral</translation>
    </message>
    <message>
        <source>Mostrar u ocultar los datos del cliente</source>
        <translation>Mostrar ou ocultar os dados do cliente</translation>
    </message>
    <message>
        <source>Mostrar u ocultar mi día</source>
        <translation>Mostrar ou ocultar meu dia</translation>
    </message>
    <message>
        <source>Nada espera respuesta aquí</source>
        <translation>Nada espera resposta aqui</translation>
    </message>
    <message>
        <source>Nadie pidió ayuda aquí</source>
        <translation>Ninguém pediu ajuda aqui</translation>
    </message>
    <message>
        <source>Nadie te la está ofreciendo</source>
        <translation>Ninguém está oferecendo esta conversa a você</translation>
    </message>
    <message>
        <source>Nadie te menciona aquí</source>
        <translation>Ninguém menciona você aqui</translation>
    </message>
    <message>
        <source>Nadie te ofrece una conversación</source>
        <translation>Ninguém está oferecendo uma conversa a você</translation>
    </message>
    <message>
        <source>Necesita respuesta</source>
        <translation>Precisa de resposta</translation>
    </message>
    <message>
        <source>Ningún aviso habla de otra conversación</source>
        <translation>Nenhum aviso fala de outra conversa</translation>
    </message>
    <message>
        <source>No está bloqueado</source>
        <translation>Não está bloqueado</translation>
    </message>
    <message>
        <source>No está pospuesta</source>
        <translation>Não está adiada</translation>
    </message>
    <message>
        <source>No está resuelta</source>
        <translation>Não está resolvida</translation>
    </message>
    <message>
        <source>No estás observando</source>
        <translation>Você não está observando</translation>
    </message>
    <message>
        <source>No hay nada sin leer</source>
        <translation>Não há nada não lido</translation>
    </message>
    <message>
        <source>No requiere respuesta</source>
        <translation>Não precisa de resposta</translation>
    </message>
    <message>
        <source>No se espera a otra área</source>
        <translation>Nenhuma outra área é aguardada</translation>
    </message>
    <message>
        <source>Nueva conversación…</source>
        <translation>Nova conversa…</translation>
    </message>
    <message>
        <source>Números de WhatsApp</source>
        <translation>Números de WhatsApp</translation>
    </message>
    <message>
        <source>Paquetes de inicio</source>
        <translation>Pacotes iniciais</translation>
    </message>
    <message>
        <source>Registro de auditoría</source>
        <translation>Registro de auditoria</translation>
    </message>
    <message>
        <source>Respuestas y macros</source>
        <translation>Respostas e macros</translation>
    </message>
    <message>
        <source>Roles y permisos</source>
        <translation>Papéis e permissões</translation>
    </message>
    <message>
        <source>Sala de práctica…</source>
        <translation>Sala de prática…</translation>
    </message>
    <message>
        <source>Salud</source>
        <translation>Saúde do serviço</translation>
    </message>
    <message>
        <source>Objetivos de SLA</source>
        <translation>Metas de SLA</translation>
    </message>
    <message>
        <source>Observar en silencio</source>
        <translation>Observar em silêncio</translation>
    </message>
    <message>
        <source>Panel anterior</source>
        <translation>Painel anterior</translation>
    </message>
    <message>
        <source>Panel siguiente</source>
        <translation>Próximo painel</translation>
    </message>
    <message>
        <source>Pausas y gracia</source>
        <translation>Pausas e tolerância</translation>
    </message>
    <message>
        <source>Pedir ayuda…</source>
        <translation>Pedir ajuda…</translation>
    </message>
    <message>
        <source>Pedir el teléfono…</source>
        <translation>Pedir o telefone…</translation>
    </message>
    <message>
        <source>Pedir la ubicación…</source>
        <translation>Pedir a localização…</translation>
    </message>
    <message>
        <source>Personas y turnos</source>
        <translation>Pessoas e turnos</translation>
    </message>
    <message>
        <source>Ponerme desconectado/a</source>
        <translation>Ficar offline</translation>
    </message>
    <message>
        <source>Ponerme disponible</source>
        <translation>Ficar disponível</translation>
    </message>
    <message>
        <source>Ponerme en pausa…</source>
        <translation>Entrar em pausa…</translation>
    </message>
    <message>
        <source>Ponerme ocupado/a</source>
        <translation>Ficar ocupado(a)</translation>
    </message>
    <message>
        <source>Posponer…</source>
        <translation>Adiar…</translation>
    </message>
    <message>
        <source>Preferencias</source>
        <translation>Preferências</translation>
    </message>
    <message>
        <source>Primero abre una conversación</source>
        <translation>Primeiro abra uma conversa</translation>
    </message>
    <message>
        <source>Primero elige una vista guardada</source>
        <translation>Primeiro escolha uma visão salva</translation>
    </message>
    <message>
        <source>Primero filtra la lista</source>
        <translation>Primeiro filtre a lista</translation>
    </message>
    <message>
        <source>Primero hay que iniciar sesión</source>
        <translation>Primeiro é preciso entrar</translation>
    </message>
    <message>
        <source>Primero tráela de vuelta: está pospuesta o con otra área</source>
        <translation>Primeiro traga de volta: está adiada ou com outra área</translation>
    </message>
    <message>
        <source>Reabrir</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Rechazar la conversación ofrecida…</source>
        <translation>Recusar a conversa oferecida…</translation>
    </message>
    <message>
        <source>Reducir</source>
        <translation>Reduzir</translation>
    </message>
    <message>
        <source>Registrar una ausencia de hoy…</source>
        <translation>Registrar uma ausência de hoje…</translation>
    </message>
    <message>
        <source>Reglas de asignación</source>
        <translation>Regras de atribuição</translation>
    </message>
    <message>
        <source>Renombrar o compartir la vista…</source>
        <translation>Renomear ou compartilhar a visão…</translation>
    </message>
    <message>
        <source>Resolver</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>Resolver con resultado o motivo…</source>
        <translation>Resolver com resultado ou motivo…</translation>
    </message>
    <message>
        <source>Responder</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Respuestas automáticas</source>
        <translation>Respostas automáticas</translation>
    </message>
    <message>
        <source>Revisar los casos que no cuentan…</source>
        <translation>Revisar os atendimentos que não contam…</translation>
    </message>
    <message>
        <source>Revisión semanal</source>
        <translation>Revisão semanal</translation>
    </message>
    <message>
        <source>Saber por qué está aquí</source>
        <translation>Saber por que está aqui</translation>
    </message>
    <message>
        <source>Salir de Relevo</source>
        <translation>Sair do Relevo</translation>
    </message>
    <message>
        <source>Seguridad</source>
        <translation>Segurança</translation>
    </message>
    <message>
        <source>Siguiente por vencer</source>
        <translation>Próxima perto de vencer</translation>
    </message>
    <message>
        <source>Solicitud de datos…</source>
        <translation>Solicitação de dados…</translation>
    </message>
    <message>
        <source>Solicitudes de datos</source>
        <translation>Solicitações de dados</translation>
    </message>
    <message>
        <source>Usuarios</source>
        <translation>Usuários</translation>
    </message>
    <message>
        <source>Ver el pasado</source>
        <translation>Ver o passado</translation>
    </message>
    <message>
        <source>Sin conexión: se puede hacer cuando vuelva</source>
        <translation>Sem conexão: será possível quando voltar</translation>
    </message>
    <message>
        <source>Subir la vista</source>
        <translation>Mover a visão para cima</translation>
    </message>
    <message>
        <source>Tablero en vivo</source>
        <translation>Painel ao vivo</translation>
    </message>
    <message>
        <source>Tamaño normal</source>
        <translation>Tamanho normal</translation>
    </message>
    <message>
        <source>Terminar turno…</source>
        <translation>Encerrar turno…</translation>
    </message>
    <message>
        <source>Tomar la conversación</source>
        <translation>Assumir a conversa</translation>
    </message>
    <message>
        <source>Tomar la siguiente de la cola</source>
        <translation>Assumir a próxima da fila</translation>
    </message>
    <message>
        <source>Traer de vuelta ahora</source>
        <translation>Trazer de volta agora</translation>
    </message>
    <message>
        <source>Usar una plantilla…</source>
        <translation>Usar um modelo…</translation>
    </message>
    <message>
        <source>Ventana cerrada</source>
        <translation>Janela fechada</translation>
    </message>
    <message>
        <source>Ver las alertas</source>
        <translation>Ver os alertas</translation>
    </message>
    <message>
        <source>Ver los relojes del caso</source>
        <translation>Ver os relógios do caso</translation>
    </message>
    <message>
        <source>Ver quién está</source>
        <translation>Ver quem está</translation>
    </message>
    <message>
        <source>Verificación en dos pasos…</source>
        <translation>Verificação em duas etapas…</translation>
    </message>
    <message>
        <source>Volver a la lista</source>
        <translation>Voltar à lista</translation>
    </message>
    <message>
        <source>WhatsApp solo bloquea a quien escribió en las últimas 24 h</source>
        <translation>O WhatsApp só bloqueia quem escreveu nas últimas 24 h</translation>
    </message>
    <message>
        <source>Ya conocemos su teléfono</source>
        <translation>Já temos o telefone</translation>
    </message>
    <message>
        <source>Ya es tu estado</source>
        <translation>Já é o seu estado</translation>
    </message>
    <message>
        <source>Ya es tuya</source>
        <translation>Já é sua</translation>
    </message>
    <message>
        <source>Ya está bloqueado</source>
        <translation>Já está bloqueado</translation>
    </message>
    <message>
        <source>Ya está en la cola</source>
        <translation>Já está na fila</translation>
    </message>
    <message>
        <source>Ya está resuelta</source>
        <translation>Já está resolvida</translation>
    </message>
    <message>
        <source>Ya está sin leer</source>
        <translation>Já está como não lida</translation>
    </message>
    <message>
        <source>Ya no hace falta ayuda</source>
        <translation>Não precisa mais de ajuda</translation>
    </message>
    <message>
        <source>Ya se espera al cliente</source>
        <translation>Já se aguarda o cliente</translation>
    </message>
    <message>
        <source>Ya tienes todas las que caben</source>
        <translation>Você já tem todas as que cabem</translation>
    </message>
    <message>
        <source>Nada está por vencer</source>
        <translation>Nada está perto de vencer</translation>
    </message>
    <message>
        <source>No hay alertas sin dueño</source>
        <translation>Nenhum alerta sem responsável</translation>
    </message>
    <message>
        <source>Todavía no hay un mensaje del cliente aquí</source>
        <translation>Ainda não há mensagem do cliente aqui</translation>
    </message>
    <message>
        <source>Ya espera una respuesta</source>
        <translation>Já espera uma resposta</translation>
    </message>
</context>
<context>
    <name>CompanyPage</name>
    <message>
        <source>La empresa</source>
        <translation>A empresa</translation>
    </message>
    <message>
        <source>Zona horaria</source>
        <translation>Fuso horário</translation>
    </message>
    <message>
        <source>La ven tus colegas, y los clientes en los textos que usan {{empresa}}.</source>
        <translation>Seus colegas veem, e os clientes nos textos que usam {{empresa}}.</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Aquí empiezan los días de las cifras y los plazos sin horario propio.</source>
        <translation>Aqui começam os dias das métricas e os prazos sem horário próprio.</translation>
    </message>
    <message>
        <source>Tres letras. La de las ventas que se anotan al cerrar un caso.</source>
        <translation>Três letras. A das vendas anotadas ao encerrar um caso.</translation>
    </message>
    <message>
        <source>Moneda</source>
        <translation>Moeda</translation>
    </message>
    <message>
        <source>El redactor avisa cuando un texto en español trata al cliente de otra forma. Se puede enviar igual.</source>
        <translation>O redator avisa quando um texto em espanhol trata o cliente de outra forma. Pode ser enviado assim mesmo.</translation>
    </message>
    <message>
        <source>La voz</source>
        <translation>A voz</translation>
    </message>
    <message>
        <source>Trato al cliente</source>
        <translation>Tratamento do cliente</translation>
    </message>
    <message>
        <source>Vale para todos desde que se guarda, también en ventanas abiertas.</source>
        <translation>Vale para todos assim que é salvo, também em janelas abertas.</translation>
    </message>
    <message>
        <source>Así se lee</source>
        <translation>Como se lê</translation>
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
        <translation>fuso horário: {0}</translation>
    </message>
    <message>
        <source>moneda: {0}</source>
        <translation>moeda: {0}</translation>
    </message>
    <message>
        <source>se llama «{0}»</source>
        <translation>chama-se “{0}”</translation>
    </message>
    <message>
        <source>trato: {0}</source>
        <translation>tratamento: {0}</translation>
    </message>
    <message>
        <source>Como escriba cada persona</source>
        <translation>Como cada pessoa escrever</translation>
    </message>
    <message>
        <source>De usted</source>
        <translation>Com usted</translation>
    </message>
    <message>
        <source>De tú</source>
        <translation>Com tú</translation>
    </message>
    <message>
        <source>De vos</source>
        <translation>Com vos</translation>
    </message>
</context>
<context>
    <name>CompanySignIn</name>
    <message>
        <source>Cambiar proveedor</source>
        <translation>Mudar provedor</translation>
    </message>
    <message>
        <source>Conectar un proveedor</source>
        <translation>Conectar um provedor</translation>
    </message>
    <message>
        <source>Estos datos los da el proveedor al registrar Relevo como aplicación web.</source>
        <translation>O provedor fornece estes dados ao registrar o Relevo como aplicativo web.</translation>
    </message>
    <message>
        <source>Comprobar y guardar</source>
        <translation>Verificar e salvar</translation>
    </message>
    <message>
        <source>Sin cambios</source>
        <translation>Sem mudanças</translation>
    </message>
    <message>
        <source>Ahí solo tiene cuenta gente de la empresa</source>
        <translation>Lá só tem conta gente da empresa</translation>
    </message>
    <message>
        <source>Ya pide un segundo paso: Relevo no lo repite</source>
        <translation>Já pede um segundo passo: o Relevo não repete</translation>
    </message>
    <message>
        <source>Con contraseña entra</source>
        <translation>Entra com senha</translation>
    </message>
    <message>
        <source>Dirección del proveedor</source>
        <translation>Endereço do provedor</translation>
    </message>
    <message>
        <source>Nombre en el botón «Entrar con…»</source>
        <translation>Nome no botão “Entrar com…”</translation>
    </message>
    <message>
        <source>Identificador de cliente</source>
        <translation>Identificador de cliente</translation>
    </message>
    <message>
        <source>Secreto de cliente</source>
        <translation>Segredo de cliente</translation>
    </message>
    <message>
        <source>Faltan la dirección, el nombre o el identificador.</source>
        <translation>Faltam o endereço, o nome ou o identificador.</translation>
    </message>
    <message>
        <source>Cualquiera, si lo prefiere</source>
        <translation>Qualquer pessoa, se preferir</translation>
    </message>
    <message>
        <source>Solo quien administra las entradas</source>
        <translation>Só quem administra as entradas</translation>
    </message>
    <message>
        <source>La dirección del proveedor empieza con https://.</source>
        <translation>O endereço do provedor começa com https://.</translation>
    </message>
    <message>
        <source>En esa dirección no responde un proveedor de cuentas (OpenID Connect). Revísala.</source>
        <translation>Nesse endereço não responde um provedor de contas (OpenID Connect). Verifique.</translation>
    </message>
    <message>
        <source>Cambiar</source>
        <translation>Mudar</translation>
    </message>
    <message>
        <source>Quitar</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Se entra con contraseña</source>
        <translation>Entra-se com senha</translation>
    </message>
    <message>
        <source>Conecta Google Workspace, Microsoft Entra u otro proveedor OpenID Connect y tu equipo entra con la cuenta que ya usa.</source>
        <translation>Conecte Google Workspace, Microsoft Entra ou outro provedor OpenID Connect e sua equipe entra com a conta que já usa.</translation>
    </message>
    <message>
        <source>Lo que el proveedor tiene que saber</source>
        <translation>O que o provedor precisa saber</translation>
    </message>
    <message>
        <source>Dale esta dirección de vuelta (redirect URI), tal cual:</source>
        <translation>Informe este endereço de retorno (redirect URI), exatamente assim:</translation>
    </message>
    <message>
        <source>Dirección de vuelta</source>
        <translation>Endereço de retorno</translation>
    </message>
    <message>
        <source>Copiar</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Se entra con {0}</source>
        <translation>Entra-se com {0}</translation>
    </message>
    <message>
        <source>1. Registra Relevo como aplicación web en tu proveedor, con la dirección de vuelta de esta página.</source>
        <translation>1. Registre o Relevo como aplicativo web no seu provedor, com o endereço de retorno desta página.</translation>
    </message>
    <message>
        <source>2. Conecta aquí el proveedor con el identificador y el secreto que te dé.</source>
        <translation>2. Conecte aqui o provedor com o identificador e o segredo que ele der.</translation>
    </message>
    <message>
        <source>3. Invita a cada persona con su correo de la empresa: nadie entra sin invitación.</source>
        <translation>3. Convide cada pessoa com o e-mail da empresa: ninguém entra sem convite.</translation>
    </message>
    <message>
        <source>Quien administra las entradas entra siempre con contraseña si el proveedor falla.</source>
        <translation>Quem administra as entradas sempre pode usar a senha se o provedor falhar.</translation>
    </message>
    <message>
        <source>Cómo se conecta</source>
        <translation>Como se conecta</translation>
    </message>
    <message>
        <source>Listo: la pantalla de entrada ofrece «Entrar con {0}».</source>
        <translation>Pronto: a tela de entrada oferece “Entrar com {0}”.</translation>
    </message>
    <message>
        <source>¿Quitar la entrada con la cuenta de la empresa?</source>
        <translation>Remover a entrada com a conta da empresa?</translation>
    </message>
    <message>
        <source>Desde ahora se entra con contraseña. Quien no tenga una pide un código a quien administra. Las sesiones abiertas siguen.</source>
        <translation>A partir de agora entra-se com senha. Quem não tiver pede um código a quem administra. As sessões abertas continuam.</translation>
    </message>
    <message>
        <source>Se entra con contraseña otra vez.</source>
        <translation>Entra-se com senha de novo.</translation>
    </message>
    <message>
        <source>Dirección copiada.</source>
        <translation>Endereço copiado.</translation>
    </message>
    <message>
        <source>Identificador: {0}</source>
        <translation>Identificador: {0}</translation>
    </message>
    <message>
        <source>Con secreto</source>
        <translation>Com segredo</translation>
    </message>
    <message>
        <source>Sin secreto</source>
        <translation>Sem segredo</translation>
    </message>
    <message>
        <source>El correo de la cuenta vale aunque el proveedor no diga que lo comprobó.</source>
        <translation>O e-mail da conta vale mesmo que o provedor não diga que o verificou.</translation>
    </message>
    <message>
        <source>Solo valen correos que el proveedor dice haber comprobado.</source>
        <translation>Só valem e-mails que o provedor diz ter verificado.</translation>
    </message>
    <message>
        <source>El segundo paso lo pide el proveedor.</source>
        <translation>O segundo passo é pedido pelo provedor.</translation>
    </message>
    <message>
        <source>El segundo paso lo pide Relevo, como en Seguridad.</source>
        <translation>O segundo passo é pedido pelo Relevo, como em Segurança.</translation>
    </message>
    <message>
        <source>También se entra con contraseña.</source>
        <translation>Também se entra com senha.</translation>
    </message>
    <message>
        <source>Con contraseña solo entra quien administra las entradas.</source>
        <translation>Só quem administra as entradas entra com senha.</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Nota interna</source>
        <translation>Nota interna</translation>
    </message>
    <message>
        <source>Respuesta</source>
        <translation>Resposta</translation>
    </message>
    <message>
        <source>Nota para el equipo… usa @ para mencionar</source>
        <translation>Nota para a equipe… use @ para mencionar</translation>
    </message>
    <message>
        <source>Escribe a {0}… usa / para respuestas rápidas, @ para una nota</source>
        <translation>Escreva para {0}… use / para respostas rápidas, @ para uma nota</translation>
    </message>
</context>
<context>
    <name>ComposerActions</name>
    <message>
        <source>¿Qué hace Enter?</source>
        <translation>O que o Enter faz?</translation>
    </message>
    <message>
        <source>Se puede cambiar en Preferencias.</source>
        <translation>Você pode mudar em Preferências.</translation>
    </message>
    <message>
        <source>Enviar</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Nueva línea</source>
        <translation>Nova linha</translation>
    </message>
</context>
<context>
    <name>ComposerFiles</name>
    <message>
        <source>No hay altavoces ni auriculares, o los usa otro programa.</source>
        <translation>Não há alto-falantes nem fones, ou outro programa os está usando.</translation>
    </message>
    <message>
        <source>Este audio no se puede reproducir aquí.</source>
        <translation>Este áudio não pode ser reproduzido aqui.</translation>
    </message>
    <message>
        <source>Adjuntar archivos</source>
        <translation>Anexar arquivos</translation>
    </message>
    <message>
        <source>Una nota no lleva archivos. Cambia a Respuesta para adjuntarlos.</source>
        <translation>Uma nota não leva arquivos. Mude para Resposta para anexá-los.</translation>
    </message>
    <message>
        <source>No se pudo leer {0}.</source>
        <translation>Não foi possível ler {0}.</translation>
    </message>
    <message>
        <source>Imagen pegada</source>
        <translation>Imagem colada</translation>
    </message>
    <message>
        <source>No se pudo guardar la imagen pegada.</source>
        <translation>Não foi possível guardar a imagem colada.</translation>
    </message>
    <message>
        <source>No se pudo guardar el audio.</source>
        <translation>Não foi possível guardar o áudio.</translation>
    </message>
</context>
<context>
    <name>ComposerReturns</name>
    <message>
        <source>{0} respondió mientras escribías</source>
        <translation>{0} respondeu enquanto você escrevia</translation>
    </message>
    <message>
        <source>Ver respuesta</source>
        <translation>Ver resposta</translation>
    </message>
    <message>
        <source>No se envió.</source>
        <translation>Não foi enviada.</translation>
    </message>
    <message>
        <source>Entendido</source>
        <translation>Entendi</translation>
    </message>
    <message>
        <source>Quitar</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Respondes a</source>
        <translation>Respondendo a</translation>
    </message>
</context>
<context>
    <name>ContextStrip</name>
    <message>
        <source>Ocultar en esta conversación</source>
        <translation>Ocultar nesta conversa</translation>
    </message>
    <message>
        <source>Proponer seguimiento · {0}</source>
        <translation>Propor acompanhamento · {0}</translation>
    </message>
    <message>
        <source>La ventana se cierra pronto y no ha contestado. Nada sale por sí solo.</source>
        <translation>A janela fecha em breve e não houve resposta. Nada é enviado sozinho.</translation>
    </message>
</context>
<context>
    <name>ConversationHeader</name>
    <message>
        <source>Volver a la lista</source>
        <translation>Voltar à lista</translation>
    </message>
    <message>
        <source>Asignar o transferir</source>
        <translation>Atribuir ou transferir</translation>
    </message>
    <message>
        <source>Tomar</source>
        <translation>Assumir</translation>
    </message>
    <message>
        <source>Resolver</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>Más acciones</source>
        <translation>Mais ações</translation>
    </message>
    <message>
        <source>Reabrir</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>{0} escribe…</source>
        <translation>{0} está escrevendo…</translation>
    </message>
    <message>
        <source>También la ve {0}</source>
        <translation>{0} também está vendo</translation>
    </message>
    <message numerus="yes">
        <source>También la ven {0} y %n más</source>
        <translation>
            <numerusform>{0} e mais %n também a veem</numerusform>
            <numerusform>{0} e mais %n também a veem</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConversationListView</name>
    <message>
        <source>Conversaciones</source>
        <translation>Conversas</translation>
    </message>
</context>
<context>
    <name>ConversationPane</name>
    <message>
        <source>Elige una conversación</source>
        <translation>Escolha uma conversa</translation>
    </message>
    <message>
        <source>O pulsa Ctrl+K para buscar personas y comandos.</source>
        <translation>Ou pressione Ctrl+K para buscar pessoas e comandos.</translation>
    </message>
</context>
<context>
    <name>ConversationPicker</name>
    <message>
        <source>Conversaciones</source>
        <translation>Conversas</translation>
    </message>
    <message>
        <source>Nadie con ese nombre o teléfono</source>
        <translation>Ninguém com esse nome ou telefone</translation>
    </message>
    <message>
        <source>Ventana cerrada: solo plantillas</source>
        <translation>Janela fechada: só modelos de mensagem</translation>
    </message>
</context>
<context>
    <name>Costs</name>
    <message>
        <source>De qué número</source>
        <translation>De qual número</translation>
    </message>
    <message>
        <source>Presupuesto al mes</source>
        <translation>Orçamento por mês</translation>
    </message>
    <message>
        <source>Avisa a quien supervisa; no detiene ningún mensaje.</source>
        <translation>Avisa quem supervisiona; não segura nenhuma mensagem.</translation>
    </message>
    <message>
        <source>los de Meta</source>
        <translation>os da Meta</translation>
    </message>
    <message>
        <source>Gasto estimado</source>
        <translation>Gasto estimado</translation>
    </message>
    <message>
        <source>vacío: sin presupuesto</source>
        <translation>vazio: sem orçamento</translation>
    </message>
    <message>
        <source>Moneda</source>
        <translation>Moeda</translation>
    </message>
    <message>
        <source>Mensajes de servicio gratis</source>
        <translation>Mensagens de serviço grátis</translation>
    </message>
    <message>
        <source>por número y mes; los de un anuncio no cuentan</source>
        <translation>por número e mês; as de um anúncio não contam</translation>
    </message>
    <message>
        <source>Avisar al pasar de</source>
        <translation>Avisar ao passar de</translation>
    </message>
    <message>
        <source>porcentajes</source>
        <translation>porcentagens</translation>
    </message>
    <message>
        <source>Cada número sin uno propio</source>
        <translation>Cada número sem um próprio</translation>
    </message>
    <message>
        <source>Escribe un número mayor que cero, como 500.</source>
        <translation>Escreva um número maior que zero, como 500.</translation>
    </message>
    <message>
        <source>Tres letras, como USD.</source>
        <translation>Três letras, como USD.</translation>
    </message>
    <message>
        <source>Números de 1 a 1000, del menor al mayor, como 80, 100.</source>
        <translation>Números de 1 a 1000, do menor para o maior, como 80, 100.</translation>
    </message>
    <message>
        <source>Nueva lista</source>
        <translation>Nova lista</translation>
    </message>
    <message>
        <source>Precios de Meta</source>
        <translation>Preços da Meta</translation>
    </message>
    <message>
        <source>Los que Meta publica para tu cuenta. Sin precios no se estima nada.</source>
        <translation>Os que a Meta publica para a sua conta. Sem preços nada é estimado.</translation>
    </message>
    <message>
        <source>Lista</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Quitar</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Vale desde</source>
        <translation>Vale desde</translation>
    </message>
    <message>
        <source>De dónde salió</source>
        <translation>De onde saiu</translation>
    </message>
    <message>
        <source>Precios</source>
        <translation>Preços</translation>
    </message>
    <message>
        <source>una por línea: categoría, país (vacío: los demás) y precio por mensaje entregado</source>
        <translation>um por linha: categoria, país (vazio: os demais) e preço por mensagem entregue</translation>
    </message>
    <message>
        <source>Fuente</source>
        <translation>Fonte</translation>
    </message>
    <message>
        <source>Desde {0} · {1}</source>
        <translation>Desde {0} · {1}</translation>
    </message>
    <message>
        <source>Línea {0}: escribe categoría, país y precio, como «marketing MX 0.0305».</source>
        <translation>Linha {0}: escreva categoria, país e preço, como “marketing MX 0.0305”.</translation>
    </message>
    <message>
        <source>Línea {0}: la categoría va en letras de Meta, como «utility».</source>
        <translation>Linha {0}: a categoria vai com as letras da Meta, como “utility”.</translation>
    </message>
    <message>
        <source>Línea {0}: el país va en dos letras, como MX.</source>
        <translation>Linha {0}: o país vai em duas letras, como MX.</translation>
    </message>
    <message>
        <source>Línea {0}: el precio es un número con hasta seis decimales.</source>
        <translation>Linha {0}: o preço é um número com até seis decimais.</translation>
    </message>
    <message>
        <source>Línea {0}: esta categoría y país ya tienen precio.</source>
        <translation>Linha {0}: esta categoria e país já têm preço.</translation>
    </message>
    <message>
        <source>sin precios no se estima</source>
        <translation>sem preços não se estima</translation>
    </message>
    <message>
        <source>Es un estimado: lo que se paga lo dice la factura de Meta.</source>
        <translation>É uma estimativa: o que se paga quem diz é a fatura da Meta.</translation>
    </message>
    <message>
        <source>Cómo se estima</source>
        <translation>Como se estima</translation>
    </message>
    <message>
        <source>Cuenta cada mensaje entregado en la categoría que Meta dice.</source>
        <translation>Conta cada mensagem entregue na categoria que a Meta diz.</translation>
    </message>
    <message>
        <source>Los de servicio son gratis hasta {0} por número y mes.</source>
        <translation>As de serviço são grátis até {0} por número e mês.</translation>
    </message>
    <message>
        <source>Los primeros de servicio de cada mes son gratis, por número, según Meta.</source>
        <translation>As primeiras de serviço de cada mês são grátis, por número, segundo a Meta.</translation>
    </message>
    <message>
        <source>Lo que no tiene precio aquí se cuenta aparte, sin inventarlo.</source>
        <translation>O que não tem preço aqui é contado à parte, sem inventar.</translation>
    </message>
    <message>
        <source>Avisa al pasar de {0} del presupuesto.</source>
        <translation>Avisa ao passar de {0} do orçamento.</translation>
    </message>
    <message>
        <source>nuevos precios: {0}</source>
        <translation>novos preços: {0}</translation>
    </message>
    <message>
        <source>sin los precios: {0}</source>
        <translation>sem os preços: {0}</translation>
    </message>
    <message>
        <source>otros precios: {0}</source>
        <translation>outros preços: {0}</translation>
    </message>
    <message>
        <source>presupuesto de {0} {1} al mes</source>
        <translation>orçamento de {0} {1} por mês</translation>
    </message>
    <message>
        <source>sin presupuesto</source>
        <translation>sem orçamento</translation>
    </message>
    <message>
        <source>mensajes gratis: {0}</source>
        <translation>mensagens grátis: {0}</translation>
    </message>
    <message>
        <source>avisa al pasar de {0}</source>
        <translation>avisa ao passar de {0}</translation>
    </message>
    <message>
        <source>no avisa</source>
        <translation>não avisa</translation>
    </message>
    <message>
        <source>sin costo por hora de atención</source>
        <translation>sem custo por hora de atendimento</translation>
    </message>
    <message>
        <source>hora de atención: {0} {1}</source>
        <translation>hora de atendimento: {0} {1}</translation>
    </message>
    <message>
        <source>Costo por caso</source>
        <translation>Custo por caso</translation>
    </message>
    <message>
        <source>Lo que cobra Meta más el tiempo de atención, entre los casos resueltos.</source>
        <translation>O que a Meta cobra mais o tempo de atendimento, dividido pelos casos resolvidos.</translation>
    </message>
    <message>
        <source>Hora de atención</source>
        <translation>Hora de atendimento</translation>
    </message>
    <message>
        <source>vacío: solo lo de Meta</source>
        <translation>vazio: só a parte da Meta</translation>
    </message>
</context>
<context>
    <name>CountPill</name>
    <message numerus="yes">
        <source>%n sin leer</source>
        <translation>
            <numerusform>%n não lida</numerusform>
            <numerusform>%n não lidas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message>
        <source>Vencida hace {0}</source>
        <translation>Vencida há {0}</translation>
    </message>
    <message>
        <source>Vence en {0}</source>
        <translation>Vence em {0}</translation>
    </message>
    <message>
        <source>vencida</source>
        <translation>vencida</translation>
    </message>
    <message>
        <source>vence en {0}</source>
        <translation>vence em {0}</translation>
    </message>
</context>
<context>
    <name>CustomerPanel</name>
    <message>
        <source>Cliente</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Ocultar</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Editar los datos</source>
        <translation>Editar os dados</translation>
    </message>
    <message>
        <source>Escribir primero, con una plantilla</source>
        <translation>Escrever primeiro, com um modelo</translation>
    </message>
</context>
<context>
    <name>Customers</name>
    <message>
        <source>Escribe un número, como 1250,50</source>
        <translation>Escreva um número, como 1250,50</translation>
    </message>
    <message>
        <source>Escribe una fecha, como 22/11/2026</source>
        <translation>Escreva uma data, como 22/11/2026</translation>
    </message>
    <message>
        <source>Elige una de las opciones</source>
        <translation>Escolha uma das opções</translation>
    </message>
    <message>
        <source>Escribe sí o no</source>
        <translation>Escreva sim ou não</translation>
    </message>
    <message>
        <source>Es demasiado largo</source>
        <translation>É longo demais</translation>
    </message>
    <message>
        <source>Son demasiadas: hasta 30</source>
        <translation>São demais: até 30</translation>
    </message>
    <message>
        <source>Escribe un correo, como ana@empresa.com</source>
        <translation>Escreva um e-mail, como ana@empresa.com</translation>
    </message>
    <message>
        <source>Este campo ya no existe</source>
        <translation>Este campo não existe mais</translation>
    </message>
    <message>
        <source>Falta el teléfono</source>
        <translation>Falta o telefone</translation>
    </message>
    <message>
        <source>No es un teléfono</source>
        <translation>Não é um telefone</translation>
    </message>
    <message>
        <source>Falta el código de país, como +52</source>
        <translation>Falta o código do país, como +55</translation>
    </message>
    <message>
        <source>Al teléfono le faltan cifras</source>
        <translation>Faltam dígitos no telefone</translation>
    </message>
    <message>
        <source>Al teléfono le sobran cifras</source>
        <translation>Sobram dígitos no telefone</translation>
    </message>
    <message>
        <source>Ese teléfono no existe en su país</source>
        <translation>Esse telefone não existe no país dele</translation>
    </message>
    <message>
        <source>No se puede guardar</source>
        <translation>Não é possível salvar</translation>
    </message>
    <message>
        <source>No es un archivo CSV. Guárdalo como CSV y elígelo de nuevo.</source>
        <translation>Não é um arquivo CSV. Salve como CSV e escolha de novo.</translation>
    </message>
    <message>
        <source>El archivo está vacío.</source>
        <translation>O arquivo está vazio.</translation>
    </message>
    <message>
        <source>Faltan los nombres de las columnas en la primera línea, o las filas.</source>
        <translation>Faltam os nomes das colunas na primeira linha, ou as linhas.</translation>
    </message>
    <message>
        <source>Tiene más de 200 000 filas: divídelo.</source>
        <translation>Tem mais de 200 mil linhas: divida o arquivo.</translation>
    </message>
    <message>
        <source>Una comilla no está cerrada. Corrígela y elige el archivo de nuevo.</source>
        <translation>Há aspas sem fechar. Corrija e escolha o arquivo de novo.</translation>
    </message>
    <message>
        <source>El archivo no se puede leer.</source>
        <translation>Não é possível ler o arquivo.</translation>
    </message>
    <message>
        <source>No quiere publicidad: una plantilla de marketing no puede salir.</source>
        <translation>Não quer publicidade: um modelo de marketing não pode ser enviado.</translation>
    </message>
    <message>
        <source>Está bloqueado: hay que desbloquearlo antes de escribirle.</source>
        <translation>Está bloqueado: desbloqueie antes de escrever.</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Correo</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Ciudad</source>
        <translation>Cidade</translation>
    </message>
    <message>
        <source>Idioma</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Notas</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Nota fija</source>
        <translation>Nota fixada</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>Etiquetas</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Consentimiento</source>
        <translation>Consentimento</translation>
    </message>
    <message>
        <source>Publicidad</source>
        <translation>Publicidade</translation>
    </message>
    <message>
        <source>Teléfono</source>
        <translation>Telefone</translation>
    </message>
    <message>
        <source>Baja de publicidad</source>
        <translation>Descadastro de publicidade</translation>
    </message>
    <message>
        <source>Sí</source>
        <translation>Sim</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Não</translation>
    </message>
    <message>
        <source>lo escribió el cliente</source>
        <translation>o cliente escreveu</translation>
    </message>
    <message>
        <source>lo eligió en WhatsApp</source>
        <translation>escolheu no WhatsApp</translation>
    </message>
    <message>
        <source>importado</source>
        <translation>importado</translation>
    </message>
    <message>
        <source>en camino</source>
        <translation>a caminho</translation>
    </message>
    <message>
        <source>sin confirmar</source>
        <translation>sem confirmação</translation>
    </message>
    <message>
        <source>enviado</source>
        <translation>enviada</translation>
    </message>
    <message>
        <source>entregado</source>
        <translation>entregue</translation>
    </message>
    <message>
        <source>leído</source>
        <translation>lida</translation>
    </message>
    <message>
        <source>escuchado</source>
        <translation>ouvida</translation>
    </message>
    <message>
        <source>no enviado</source>
        <translation>não enviada</translation>
    </message>
    <message>
        <source>no contestó</source>
        <translation>não atendeu</translation>
    </message>
    <message>
        <source>contestó</source>
        <translation>atendeu</translation>
    </message>
    <message>
        <source>buzón de voz</source>
        <translation>caixa postal</translation>
    </message>
    <message>
        <source>Mensaje</source>
        <translation>Mensagem</translation>
    </message>
    <message>
        <source>Plantilla</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Llamada por WhatsApp</source>
        <translation>Ligação pelo WhatsApp</translation>
    </message>
    <message>
        <source>Llamada</source>
        <translation>Ligação</translation>
    </message>
</context>
<context>
    <name>DataRequests</name>
    <message numerus="yes">
        <source>Queda(n) %n día(s)</source>
        <translation>
            <numerusform>Resta %n dia</numerusform>
            <numerusform>Restam %n dias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Venció hace %n día(s)</source>
        <translation>
            <numerusform>Venceu há %n dia</numerusform>
            <numerusform>Venceu há %n dias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n por responder</source>
        <translation>
            <numerusform>%n para responder</numerusform>
            <numerusform>%n para responder</numerusform>
        </translation>
    </message>
    <message>
        <source>Quiere una copia de sus datos</source>
        <translation>Quer uma cópia dos seus dados</translation>
    </message>
    <message>
        <source>Quiere corregir sus datos</source>
        <translation>Quer corrigir seus dados</translation>
    </message>
    <message>
        <source>Quiere que se borren sus datos</source>
        <translation>Quer que seus dados sejam apagados</translation>
    </message>
    <message>
        <source>No quiere que se usen sus datos</source>
        <translation>Não quer que seus dados sejam usados</translation>
    </message>
    <message>
        <source>Vence hoy</source>
        <translation>Vence hoje</translation>
    </message>
    <message>
        <source>Nadie ha pedido nada</source>
        <translation>Ninguém pediu nada</translation>
    </message>
    <message>
        <source>Cuando un cliente pida ver, corregir o borrar sus datos, anótalo desde su conversación: «Solicitud de datos…». Aquí verás cada una con su plazo.</source>
        <translation>Quando um cliente pedir para ver, corrigir ou apagar seus dados, anote na conversa: “Solicitação de dados…”. Aqui você verá cada uma com seu prazo.</translation>
    </message>
    <message>
        <source>Por responder</source>
        <translation>Para responder</translation>
    </message>
    <message>
        <source>Respondidas en el último año</source>
        <translation>Respondidas no último ano</translation>
    </message>
    <message>
        <source>El plazo es el habitual de la ley de cada país, contado desde que lo pidió:</source>
        <translation>O prazo é o habitual da lei de cada país, contado desde o pedido:</translation>
    </message>
    <message>
        <source>Brasil 15 días; México 20 días hábiles; Argentina 10 días (5 hábiles para corregir o borrar); Colombia 10 o 15 hábiles; Perú 20 o 10 hábiles; España y la Unión Europea, un mes.</source>
        <translation>Brasil 15 dias; México 20 dias úteis; Argentina 10 dias (5 úteis para corrigir ou apagar); Colômbia 10 ou 15 úteis; Peru 20 ou 10 úteis; Espanha e União Europeia, um mês.</translation>
    </message>
    <message>
        <source>Consulta a quien los asesora: la ley permite plazos más cortos o prórrogas.</source>
        <translation>Consulte sua assessoria jurídica: a lei permite prazos menores ou prorrogações.</translation>
    </message>
    <message>
        <source>De dónde sale el plazo</source>
        <translation>De onde vem o prazo</translation>
    </message>
    <message>
        <source>Cliente borrado</source>
        <translation>Cliente apagado</translation>
    </message>
    <message>
        <source>la anotó {0} el {1}</source>
        <translation>anotada por {0} em {1}</translation>
    </message>
    <message>
        <source>atendida el {0}</source>
        <translation>atendida em {0}</translation>
    </message>
    <message>
        <source>rechazada el {0}</source>
        <translation>recusada em {0}</translation>
    </message>
    <message>
        <source>Guardar datos…</source>
        <translation>Salvar dados…</translation>
    </message>
    <message>
        <source>Borrar…</source>
        <translation>Apagar…</translation>
    </message>
    <message>
        <source>Responder…</source>
        <translation>Responder…</translation>
    </message>
    <message>
        <source>Queda anotado qué se respondió.</source>
        <translation>Ficou anotado o que foi respondido.</translation>
    </message>
    <message>
        <source>Responder a {0}</source>
        <translation>Responder a {0}</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Qué se hizo</source>
        <translation>O que foi feito</translation>
    </message>
    <message>
        <source>Se atendió</source>
        <translation>Foi atendida</translation>
    </message>
    <message>
        <source>Se rechazó</source>
        <translation>Foi recusada</translation>
    </message>
    <message>
        <source>Qué se respondió, y por qué medio</source>
        <translation>O que foi respondido, e por qual meio</translation>
    </message>
    <message>
        <source>Qué se respondió</source>
        <translation>O que foi respondido</translation>
    </message>
    <message>
        <source>Escribe por qué se rechaza: la persona tiene derecho a saberlo.</source>
        <translation>Escreva por que é recusada: a pessoa tem direito de saber.</translation>
    </message>
</context>
<context>
    <name>DataSection</name>
    <message>
        <source>Datos</source>
        <translation>Dados</translation>
    </message>
    <message>
        <source>Cliente desde</source>
        <translation>Cliente desde</translation>
    </message>
</context>
<context>
    <name>DayLane</name>
    <message>
        <source>Flechas: mover 15 minutos. Mayús y flechas: el cierre. Ctrl y flechas: la apertura. Supr: quitar. Más: agregar. Espacio: el siguiente tramo. Intro: escribir las horas.</source>
        <translation>Setas: mover 15 minutos. Shift e setas: o fechamento. Ctrl e setas: a abertura. Del: remover. Mais: adicionar. Espaço: o próximo trecho. Enter: digitar as horas.</translation>
    </message>
</context>
<context>
    <name>DayPages</name>
    <message>
        <source>Ocupación</source>
        <translation>Ocupação</translation>
    </message>
    <message>
        <source>Utilización</source>
        <translation>Utilização</translation>
    </message>
    <message>
        <source>Concurrencia</source>
        <translation>Concorrência</translation>
    </message>
    <message>
        <source>Tiempo conectado</source>
        <translation>Tempo conectado</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Pessoa</translation>
    </message>
    <message>
        <source>Concurr.</source>
        <translation>Concorr.</translation>
    </message>
    <message>
        <source>Pico</source>
        <translation>Pico</translation>
    </message>
    <message>
        <source>Conectado</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Disponible</source>
        <translation>Disponível</translation>
    </message>
    <message>
        <source>Ocupado</source>
        <translation>Ocupado</translation>
    </message>
    <message>
        <source>En pausa</source>
        <translation>Em pausa</translation>
    </message>
    <message>
        <source>alguien que ya no está</source>
        <translation>alguém que não está mais</translation>
    </message>
    <message>
        <source>Un chat está activo mientras espera de nosotros, y diez minutos después de escribir en él. Ocupación: la parte del tiempo disponible u ocupado con algún chat activo; utilización: la misma sobre todo el tiempo conectado; concurrencia: cuántos a la vez mientras hubo alguno. Las pausas no cuentan.</source>
        <translation>Um chat está ativo enquanto espera por nós, e dez minutos depois de se escrever nele. Ocupação: a parte do tempo disponível ou ocupado com algum chat ativo; utilização: a mesma sobre todo o tempo conectado; concorrência: quantos ao mesmo tempo enquanto houve algum. As pausas não contam.</translation>
    </message>
    <message>
        <source>Por persona</source>
        <translation>Por pessoa</translation>
    </message>
    <message>
        <source>es un mínimo</source>
        <translation>é um mínimo</translation>
    </message>
    <message>
        <source>Enviados</source>
        <translation>Enviadas</translation>
    </message>
    <message>
        <source>Entregados</source>
        <translation>Entregues</translation>
    </message>
    <message>
        <source>Leídos</source>
        <translation>Lidas</translation>
    </message>
    <message>
        <source>Fallidos</source>
        <translation>Com falha</translation>
    </message>
    <message>
        <source>Recibidos</source>
        <translation>Recebidas</translation>
    </message>
    <message>
        <source>Número</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Aceptados</source>
        <translation>Aceitas</translation>
    </message>
    <message>
        <source>Con chats activos</source>
        <translation>Com chats ativos</translation>
    </message>
    <message>
        <source>Inciertos</source>
        <translation>Incertas</translation>
    </message>
    <message>
        <source>Retraso</source>
        <translation>Atraso</translation>
    </message>
    <message>
        <source>Último aviso</source>
        <translation>Último aviso</translation>
    </message>
    <message>
        <source>Por número</source>
        <translation>Por número</translation>
    </message>
    <message>
        <source>Código</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Mensajes</source>
        <translation>Mensagens</translation>
    </message>
    <message>
        <source>Pendiente</source>
        <translation>Pendente</translation>
    </message>
    <message>
        <source>Día</source>
        <translation>Dia</translation>
    </message>
    <message>
        <source>Hora</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Esperan respuesta</source>
        <translation>Esperam resposta</translation>
    </message>
    <message>
        <source>Fuera de plazo</source>
        <translation>Atrasadas</translation>
    </message>
    <message>
        <source>Sin responder +24 h</source>
        <translation>Sem resposta +24 h</translation>
    </message>
    <message>
        <source>meta 0</source>
        <translation>meta 0</translation>
    </message>
    <message>
        <source>Lo más alto</source>
        <translation>O mais alto</translation>
    </message>
    <message>
        <source>por responder</source>
        <translation>por responder</translation>
    </message>
    <message>
        <source>del cliente</source>
        <translation>com o cliente</translation>
    </message>
    <message>
        <source>pospuestas</source>
        <translation>adiadas</translation>
    </message>
    <message>
        <source>Cada día a las {0}</source>
        <translation>Cada dia às {0}</translation>
    </message>
    <message>
        <source>hasta 1 h</source>
        <translation>até 1 h</translation>
    </message>
    <message>
        <source>de 1 a 4 h</source>
        <translation>de 1 a 4 h</translation>
    </message>
    <message>
        <source>de 4 a 24 h</source>
        <translation>de 4 a 24 h</translation>
    </message>
    <message>
        <source>de 1 a 3 días</source>
        <translation>de 1 a 3 dias</translation>
    </message>
    <message>
        <source>de 3 a 7 días</source>
        <translation>de 3 a 7 dias</translation>
    </message>
    <message>
        <source>más de 7 días</source>
        <translation>mais de 7 dias</translation>
    </message>
    <message>
        <source>Abiertas desde hace</source>
        <translation>Abertas há</translation>
    </message>
    <message>
        <source>Casos</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>Parte</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Por antigüedad, {0}</source>
        <translation>Por idade, {0}</translation>
    </message>
    <message>
        <source>Por responder</source>
        <translation>A responder</translation>
    </message>
    <message>
        <source>Del cliente</source>
        <translation>Com cliente</translation>
    </message>
    <message>
        <source>De otra área</source>
        <translation>Outra área</translation>
    </message>
    <message>
        <source>Pospuestas</source>
        <translation>Adiadas</translation>
    </message>
    <message>
        <source>En la cola</source>
        <translation>Na fila</translation>
    </message>
    <message>
        <source>Por vencer</source>
        <translation>A vencer</translation>
    </message>
    <message>
        <source>+24 h</source>
        <translation>+24 h</translation>
    </message>
    <message>
        <source>Lo que estaba abierto en cada momento, visto cada cinco minutos: nunca se suma, y se compara con la misma hora de otro día. Por vencer y fuera de plazo son de cualquier plazo del caso.</source>
        <translation>O que estava aberto em cada momento, visto a cada cinco minutos: nunca se soma, e se compara com a mesma hora de outro dia. A vencer e fora do prazo são de qualquer prazo do caso.</translation>
    </message>
    <message>
        <source>Algo de entonces se supo después y ya está corregido.</source>
        <translation>Algo daquela época se soube depois e já está corrigido.</translation>
    </message>
    <message>
        <source>Lo que falló</source>
        <translation>O que falhou</translation>
    </message>
    <message>
        <source>Cada mensaje cuenta el día en que se escribió; las partes son de los enviados. Los leídos son un mínimo: quien apaga los ticks azules no aparece. El retraso (p95) es del día más lento.</source>
        <translation>Cada mensagem conta no dia em que foi escrita; as partes são das enviadas. As lidas são um mínimo: quem desliga a confirmação de leitura não aparece. O atraso (p95) é do dia mais lento.</translation>
    </message>
    <message>
        <source>estimado</source>
        <translation>estimado</translation>
    </message>
    <message>
        <source>Costo</source>
        <translation>Custo</translation>
    </message>
    <message>
        <source>Gratis</source>
        <translation>Grátis</translation>
    </message>
    <message>
        <source>Sin precio</source>
        <translation>Sem preço</translation>
    </message>
    <message>
        <source>no están en el costo</source>
        <translation>não estão no custo</translation>
    </message>
    <message>
        <source>Es un estimado con los precios de Ajustes, de lo que Meta dice de cada mensaje entregado; la factura de Meta manda. Lo que no tiene precio se cuenta aparte.</source>
        <translation>É uma estimativa com os preços de Ajustes, do que a Meta diz de cada mensagem entregue; a fatura da Meta é que vale. O que não tem preço conta à parte.</translation>
    </message>
    <message>
        <source>Nadie ha puesto los precios de Meta en Ajustes: no se estima nada.</source>
        <translation>Ninguém colocou os preços da Meta em Ajustes: nada é estimado.</translation>
    </message>
    <message>
        <source>solo Meta</source>
        <translation>só Meta</translation>
    </message>
    <message>
        <source>Número y mes</source>
        <translation>Número e mês</translation>
    </message>
    <message>
        <source>Presup.</source>
        <translation>Orçam.</translation>
    </message>
    <message>
        <source>Usado</source>
        <translation>Usado</translation>
    </message>
    <message>
        <source>De servicio</source>
        <translation>De serviço</translation>
    </message>
    <message>
        <source>Gratis/mes</source>
        <translation>Grátis/mês</translation>
    </message>
    <message>
        <source>Al mes</source>
        <translation>Por mês</translation>
    </message>
    <message>
        <source>Categoría</source>
        <translation>Categoria</translation>
    </message>
    <message>
        <source>Cobrados</source>
        <translation>Cobradas</translation>
    </message>
    <message>
        <source>Mes</source>
        <translation>Mês</translation>
    </message>
    <message>
        <source>País</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Tipo</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Costo estimado</source>
        <translation>Custo estimado</translation>
    </message>
    <message>
        <source>Moneda</source>
        <translation>Moeda</translation>
    </message>
    <message>
        <source>Por categoría y país</source>
        <translation>Por categoria e país</translation>
    </message>
    <message>
        <source>Casos resueltos</source>
        <translation>Casos resolvidos</translation>
    </message>
    <message>
        <source>Tiempo de atención</source>
        <translation>Tempo de atendimento</translation>
    </message>
    <message>
        <source>Costo por caso</source>
        <translation>Custo por caso</translation>
    </message>
    <message>
        <source>{n} casos</source>
        <translation>{n} casos</translation>
    </message>
    <message>
        <source>con atención</source>
        <translation>com atendimento</translation>
    </message>
    <message>
        <source>Servicio</source>
        <translation>Serviço</translation>
    </message>
    <message>
        <source>Sin categoría</source>
        <translation>Sem categoria</translation>
    </message>
    <message>
        <source>NPS</source>
        <translation>NPS</translation>
    </message>
    <message>
        <source>Promotores</source>
        <translation>Promotores</translation>
    </message>
    <message>
        <source>Pasivos</source>
        <translation>Neutros</translation>
    </message>
    <message>
        <source>Detractores</source>
        <translation>Detratores</translation>
    </message>
    <message>
        <source>Respondieron</source>
        <translation>Responderam</translation>
    </message>
    <message>
        <source>de {0} enviadas</source>
        <translation>de {0} enviadas</translation>
    </message>
    <message>
        <source>Nota</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Pessoas</translation>
    </message>
    <message>
        <source>De cada persona cuenta su última respuesta en los {0} días que terminan con el período: % de 9 y 10 menos % de 0 a 6. No se cuenta por conversación.</source>
        <translation>De cada pessoa conta a última resposta nos {0} dias que terminam com o período: % de 9 e 10 menos % de 0 a 6. Não se conta por conversa.</translation>
    </message>
    <message>
        <source>Personas por nota</source>
        <translation>Pessoas por nota</translation>
    </message>
</context>
<context>
    <name>DayRow</name>
    <message>
        <source>{0}: abierto</source>
        <translation>{0}: aberto</translation>
    </message>
    <message>
        <source>Copiar {0} a otros días</source>
        <translation>Copiar {0} para outros dias</translation>
    </message>
    <message>
        <source>Agregar un tramo el {0}</source>
        <translation>Adicionar um trecho: {0}</translation>
    </message>
</context>
<context>
    <name>DaySlider</name>
    <message>
        <source>Hora del tablero</source>
        <translation>Hora do painel</translation>
    </message>
</context>
<context>
    <name>DeedToasts</name>
    <message numerus="yes">
        <source>%n conversaciones</source>
        <translation>
            <numerusform>%n conversa</numerusform>
            <numerusform>%n conversas</numerusform>
        </translation>
    </message>
    <message>
        <source>No se deshizo: otra persona la cambió mientras tanto.</source>
        <translation>Não foi desfeito: outra pessoa mudou enquanto isso.</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Urgente</source>
        <translation>Urgente</translation>
    </message>
    <message>
        <source>Alta</source>
        <translation>Alta</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Baja</source>
        <translation>Baixa</translation>
    </message>
    <message>
        <source>Con la etiqueta {0}</source>
        <translation>Com a etiqueta {0}</translation>
    </message>
    <message>
        <source>Sin la etiqueta {0}</source>
        <translation>Sem a etiqueta {0}</translation>
    </message>
    <message>
        <source>Prioridad: {0}</source>
        <translation>Prioridade: {0}</translation>
    </message>
    <message>
        <source>Se espera al cliente</source>
        <translation>Aguardando o cliente</translation>
    </message>
    <message>
        <source>No requiere respuesta</source>
        <translation>Não precisa de resposta</translation>
    </message>
    <message>
        <source>Asignada a {0}</source>
        <translation>Atribuída a {0}</translation>
    </message>
    <message>
        <source>De vuelta en la cola</source>
        <translation>De volta à fila</translation>
    </message>
    <message>
        <source>Resuelta</source>
        <translation>Resolvida</translation>
    </message>
    <message>
        <source>Pospuesta: vuelve {0}</source>
        <translation>Adiada: volta {0}</translation>
    </message>
    <message>
        <source>De vuelta en la lista</source>
        <translation>De volta à lista</translation>
    </message>
    <message>
        <source>Sin cambiar: {0} de {1}. {2}</source>
        <translation>Sem mudança: {0} de {1}. {2}</translation>
    </message>
</context>
<context>
    <name>DevicesDialog</name>
    <message>
        <source>Mis dispositivos</source>
        <translation>Meus dispositivos</translation>
    </message>
    <message>
        <source>Aquí tienes la sesión abierta. Olvida el que perdiste o ya no usas.</source>
        <translation>Você está conectado nestes. Esqueça o que perdeu ou não usa mais.</translation>
    </message>
    <message>
        <source>Listo</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>Dispositivo sin nombre</source>
        <translation>Dispositivo sem nome</translation>
    </message>
    <message>
        <source>desde el {0}</source>
        <translation>desde {0}</translation>
    </message>
    <message>
        <source>visto {0}</source>
        <translation>visto {0}</translation>
    </message>
    <message>
        <source>visto el {0}</source>
        <translation>visto em {0}</translation>
    </message>
    <message>
        <source>Este dispositivo</source>
        <translation>Este dispositivo</translation>
    </message>
    <message>
        <source>Olvidar</source>
        <translation>Esquecer</translation>
    </message>
    <message>
        <source>Olvidar {0}</source>
        <translation>Esquecer {0}</translation>
    </message>
    <message>
        <source>Se cierra la sesión allí, y lo que no alcanzó a enviar ya no se podrá recuperar.</source>
        <translation>A sessão é encerrada lá, e o que não foi enviado não poderá mais ser recuperado.</translation>
    </message>
    <message>
        <source>¿Olvidar {0}?</source>
        <translation>Esquecer {0}?</translation>
    </message>
</context>
<context>
    <name>DialogCard</name>
    <message>
        <source>Cancelar</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>DoneLine</name>
    <message>
        <source>Cambiar</source>
        <translation>Alterar</translation>
    </message>
</context>
<context>
    <name>DuplicatesSection</name>
    <message>
        <source>¿Es la misma persona?</source>
        <translation>É a mesma pessoa?</translation>
    </message>
    <message>
        <source>Un supervisor puede decirlo.</source>
        <translation>Um supervisor pode dizer.</translation>
    </message>
    <message>
        <source>Unir</source>
        <translation>Unir</translation>
    </message>
    <message>
        <source>Unir con {0}</source>
        <translation>Unir com {0}</translation>
    </message>
    <message>
        <source>Personas distintas</source>
        <translation>Pessoas diferentes</translation>
    </message>
    <message>
        <source>{0} es otra persona</source>
        <translation>{0} é outra pessoa</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Mensaje</source>
        <translation>Mensagem</translation>
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
        <translation>Buscar um emoji</translation>
    </message>
    <message>
        <source>Ningún emoji con esa palabra</source>
        <translation>Nenhum emoji com essa palavra</translation>
    </message>
</context>
<context>
    <name>EmptyList</name>
    <message>
        <source>Nada te espera</source>
        <translation>Nada espera por você</translation>
    </message>
    <message numerus="yes">
        <source>Hay %n sin asignar.</source>
        <translation>
            <numerusform>Há %n não atribuída.</numerusform>
            <numerusform>Há %n não atribuídas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ver sin asignar</source>
        <translation>Ver não atribuídas</translation>
    </message>
    <message>
        <source>Tampoco hay conversaciones sin asignar.</source>
        <translation>Também não há conversas não atribuídas.</translation>
    </message>
    <message>
        <source>Todo tiene dueño</source>
        <translation>Tudo tem responsável</translation>
    </message>
    <message>
        <source>Ninguna conversación espera en la cola.</source>
        <translation>Nenhuma conversa espera na fila.</translation>
    </message>
    <message>
        <source>Nadie te mencionó</source>
        <translation>Ninguém mencionou você</translation>
    </message>
    <message>
        <source>Aquí llegan las notas con tu nombre.</source>
        <translation>Aqui chegam as notas com o seu nome.</translation>
    </message>
    <message>
        <source>Nada está por vencer</source>
        <translation>Nada está perto de vencer</translation>
    </message>
    <message>
        <source>Todo va a tiempo.</source>
        <translation>Tudo está em dia.</translation>
    </message>
    <message>
        <source>Lo que pospones vuelve solo, a su hora o cuando el cliente escribe.</source>
        <translation>O que você adia volta sozinho, na hora marcada ou quando o cliente escreve.</translation>
    </message>
    <message>
        <source>No hay nada pospuesto</source>
        <translation>Nada adiado</translation>
    </message>
    <message>
        <source>Aquí no hay conversaciones</source>
        <translation>Não há conversas aqui</translation>
    </message>
</context>
<context>
    <name>EnrolPanel</name>
    <message>
        <source>Copiar</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copiar el secreto</source>
        <translation>Copiar o segredo</translation>
    </message>
    <message>
        <source>Escanéalo con tu aplicación de códigos, o escribe este secreto en ella:</source>
        <translation>Escaneie com seu aplicativo de códigos ou digite este segredo nele:</translation>
    </message>
</context>
<context>
    <name>EraseCustomer</name>
    <message>
        <source>Borrar los datos</source>
        <translation>Apagar os dados</translation>
    </message>
    <message>
        <source>Borrar para siempre</source>
        <translation>Apagar para sempre</translation>
    </message>
    <message>
        <source>¿Borrar los datos de {0}?</source>
        <translation>Apagar os dados de {0}?</translation>
    </message>
    <message>
        <source>Se borran para siempre, aquí y en cada equipo: nombre, números, mensajes, notas y archivos.</source>
        <translation>São apagados para sempre, aqui e em cada computador: nome, números, mensagens, notas e arquivos.</translation>
    </message>
    <message>
        <source>Quedan las cifras, sin decir de quién eran, y quién hizo el borrado. Lo abierto se resuelve.</source>
        <translation>Ficam os números, sem dizer de quem eram, e quem apagou. O que está aberto é resolvido.</translation>
    </message>
    <message>
        <source>No alcanza a los archivos que alguien guardó o exportó. No se puede deshacer.</source>
        <translation>Não alcança os arquivos que alguém salvou ou exportou. Não pode ser desfeito.</translation>
    </message>
    <message>
        <source>Escribe su nombre para confirmar</source>
        <translation>Digite o nome para confirmar</translation>
    </message>
    <message>
        <source>Borrando…</source>
        <translation>Apagando…</translation>
    </message>
</context>
<context>
    <name>ExpiryInput</name>
    <message>
        <source>DD/MM/AAAA HH:MM</source>
        <translation>DD/MM/AAAA HH:MM</translation>
    </message>
    <message>
        <source>1 día</source>
        <translation>1 dia</translation>
    </message>
    <message>
        <source>7 días</source>
        <translation>7 dias</translation>
    </message>
</context>
<context>
    <name>ExportCustomer</name>
    <message>
        <source>Guardar los datos</source>
        <translation>Salvar os dados</translation>
    </message>
    <message>
        <source>Elegir dónde…</source>
        <translation>Escolher onde…</translation>
    </message>
    <message>
        <source>Preparando el archivo…</source>
        <translation>Preparando o arquivo…</translation>
    </message>
    <message>
        <source>¿Guardar todo lo de {0}?</source>
        <translation>Salvar tudo de {0}?</translation>
    </message>
    <message>
        <source>Un archivo ZIP con su ficha, mensajes, notas, casos, encuestas y archivos, para entregárselo.</source>
        <translation>Um arquivo ZIP com a ficha, mensagens, notas, casos, pesquisas e arquivos, para entregar à pessoa.</translation>
    </message>
    <message>
        <source>Revísalo antes: las notas internas van incluidas. Queda en el registro que lo guardaste.</source>
        <translation>Revise antes: as notas internas vão incluídas. Fica no registro que você salvou.</translation>
    </message>
    <message>
        <source>No se pudo guardar {0}: {1}</source>
        <translation>Não foi possível salvar {0}: {1}</translation>
    </message>
    <message>
        <source>El archivo está guardado</source>
        <translation>O arquivo está salvo</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Exportar</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Una página en PDF…</source>
        <translation>Uma página em PDF…</translation>
    </message>
    <message>
        <source>Libro de Excel con gráficos…</source>
        <translation>Planilha do Excel com gráficos…</translation>
    </message>
    <message>
        <source>Tabla en CSV…</source>
        <translation>Tabela em CSV…</translation>
    </message>
    <message>
        <source>Casos en CSV…</source>
        <translation>Atendimentos em CSV…</translation>
    </message>
    <message>
        <source>Programar este informe…</source>
        <translation>Programar este relatório…</translation>
    </message>
    <message>
        <source>Informes programados…</source>
        <translation>Relatórios programados…</translation>
    </message>
    <message>
        <source>Exportando {0}</source>
        <translation>Exportando {0}</translation>
    </message>
    <message>
        <source>No se exportó: {0}</source>
        <translation>Não foi exportado: {0}</translation>
    </message>
    <message>
        <source>No se pudo guardar {0}: {1}</source>
        <translation>Não foi possível salvar {0}: {1}</translation>
    </message>
</context>
<context>
    <name>FactorDialog</name>
    <message>
        <source>Verificación en dos pasos</source>
        <translation>Verificação em duas etapas</translation>
    </message>
    <message>
        <source>Tu contraseña</source>
        <translation>Sua senha</translation>
    </message>
    <message>
        <source>El código que muestra ahora</source>
        <translation>O código que ele mostra agora</translation>
    </message>
    <message>
        <source>Quitarla</source>
        <translation>Desativar</translation>
    </message>
    <message>
        <source>Activar</source>
        <translation>Ativar</translation>
    </message>
    <message>
        <source>Códigos nuevos</source>
        <translation>Códigos novos</translation>
    </message>
    <message>
        <source>Confirmar</source>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>Ya los guardé</source>
        <translation>Já guardei</translation>
    </message>
    <message>
        <source>Agrega la cuenta en tu aplicación de códigos y escribe el primero.</source>
        <translation>Adicione a conta no seu aplicativo de códigos e escreva o primeiro.</translation>
    </message>
    <message>
        <source>Guárdalos: cada uno abre una vez si pierdes el teléfono. No se muestran otra vez.</source>
        <translation>Guarde-os: cada um abre uma vez se você perder o telefone. Não são mostrados de novo.</translation>
    </message>
    <message>
        <source>Un momento…</source>
        <translation>Um momento…</translation>
    </message>
    <message>
        <source>Entras solo con la contraseña. Con un código del teléfono nadie entra aunque la sepa.</source>
        <translation>Você entra só com a senha. Com um código do telefone ninguém entra mesmo que saiba a senha.</translation>
    </message>
    <message>
        <source>Activa desde el {0}.</source>
        <translation>Ativa desde {0}.</translation>
    </message>
    <message>
        <source>Activa.</source>
        <translation>Ativa.</translation>
    </message>
    <message numerus="yes">
        <source>Te quedan %n código(s) de recuperación.</source>
        <translation>
            <numerusform>Resta %n código de recuperação.</numerusform>
            <numerusform>Restam %n códigos de recuperação.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tu rol la exige.</source>
        <translation>Seu papel a exige.</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>Este valor no se puede guardar. Revísalo.</source>
        <translation>Este valor não pode ser salvo. Revise-o.</translation>
    </message>
    <message>
        <source>Escribe un texto que WhatsApp acepte: ni vacío ni demasiado largo.</source>
        <translation>Escreva um texto que o WhatsApp aceite: nem vazio nem longo demais.</translation>
    </message>
    <message>
        <source>Elige español, portugués o inglés.</source>
        <translation>Escolha espanhol, português ou inglês.</translation>
    </message>
    <message>
        <source>Esta variable no tiene valor aquí. Quítala o dale otro texto.</source>
        <translation>Esta variável não tem valor aqui. Remova-a ou dê outro texto.</translation>
    </message>
    <message>
        <source>Di qué plantilla y en qué idioma.</source>
        <translation>Diga qual modelo e em que idioma.</translation>
    </message>
    <message>
        <source>Cada motivo necesita un nombre propio de hasta 60 letras.</source>
        <translation>Cada motivo precisa de um nome próprio de até 60 letras.</translation>
    </message>
    <message>
        <source>Ofrece al menos un resultado, o no exijas ninguno.</source>
        <translation>Ofereça pelo menos um resultado, ou não exija nenhum.</translation>
    </message>
    <message>
        <source>Di la moneda de las ventas, como MXN.</source>
        <translation>Diga a moeda das vendas, como BRL.</translation>
    </message>
    <message>
        <source>Elige una plantilla que Meta tenga en ese idioma.</source>
        <translation>Escolha um modelo que a Meta tenha nesse idioma.</translation>
    </message>
    <message>
        <source>Una de las etiquetas ya no existe. Elige otra.</source>
        <translation>Uma das etiquetas não existe mais. Escolha outra.</translation>
    </message>
    <message>
        <source>Elige otro equipo que exista.</source>
        <translation>Escolha outra equipe que exista.</translation>
    </message>
    <message>
        <source>Elige un horario que exista, o ninguno.</source>
        <translation>Escolha um horário que exista, ou nenhum.</translation>
    </message>
    <message>
        <source>Algo de lo elegido ya no existe. Elige otra cosa.</source>
        <translation>Algo do que foi escolhido não existe mais. Escolha outra coisa.</translation>
    </message>
    <message>
        <source>Ponle un nombre que no tenga otro horario.</source>
        <translation>Dê um nome que nenhum outro horário tenha.</translation>
    </message>
    <message>
        <source>Equipos o números todavía lo usan: dales otro horario antes.</source>
        <translation>Equipes ou números ainda o usam: dê outro horário a eles antes.</translation>
    </message>
    <message>
        <source>Dos tramos se enciman, quizá con la noche anterior. Únelos.</source>
        <translation>Dois trechos se sobrepõem, talvez com a noite anterior. Junte-os.</translation>
    </message>
    <message>
        <source>Un tramo abre y cierra dentro de 24 horas. Corrígelo.</source>
        <translation>Um trecho abre e fecha dentro de 24 horas. Corrija-o.</translation>
    </message>
    <message>
        <source>No se conocen festivos de ese lugar. Elige otro.</source>
        <translation>Não se conhecem feriados desse lugar. Escolha outro.</translation>
    </message>
    <message>
        <source>Un día propio está mal. Ábrelo y corrígelo.</source>
        <translation>Um dia próprio está errado. Abra-o e corrija-o.</translation>
    </message>
    <message>
        <source>Elige entre 30 segundos y un día.</source>
        <translation>Escolha entre 30 segundos e um dia.</translation>
    </message>
    <message>
        <source>Elige una zona horaria de la lista.</source>
        <translation>Escolha um fuso horário da lista.</translation>
    </message>
    <message>
        <source>Escribe lo que va después de la @, como empresa.com.</source>
        <translation>Escreva o que vem depois do @, como empresa.com.</translation>
    </message>
    <message>
        <source>Escribe direcciones o redes, como 203.0.113.0/24.</source>
        <translation>Escreva endereços ou redes, como 203.0.113.0/24.</translation>
    </message>
    <message>
        <source>Tu propia dirección no está en la lista: te quedarías fuera.</source>
        <translation>Seu próprio endereço não está na lista: você ficaria de fora.</translation>
    </message>
    <message>
        <source>Dos objetivos chocan. Quita uno y agrégalo de nuevo.</source>
        <translation>Duas metas entram em conflito. Remova uma e adicione de novo.</translation>
    </message>
    <message>
        <source>Este plazo está dos veces.</source>
        <translation>Este prazo está duas vezes.</translation>
    </message>
    <message>
        <source>Elige más de cero y como mucho un año.</source>
        <translation>Escolha mais de zero e no máximo um ano.</translation>
    </message>
    <message>
        <source>El aviso va de 1 a 100 %.</source>
        <translation>O aviso vai de 1 a 100 %.</translation>
    </message>
    <message>
        <source>Cada paso va después del anterior. Corrige los minutos.</source>
        <translation>Cada passo vem depois do anterior. Corrija os minutos.</translation>
    </message>
    <message>
        <source>Elige como mucho una hora.</source>
        <translation>Escolha no máximo uma hora.</translation>
    </message>
    <message>
        <source>Dos listas empiezan el mismo día. Cambia una.</source>
        <translation>Duas listas começam no mesmo dia. Mude uma.</translation>
    </message>
    <message>
        <source>Una categoría y país tienen dos precios. Deja uno.</source>
        <translation>Uma categoria e país têm dois preços. Deixe um.</translation>
    </message>
    <message>
        <source>Un precio es cero o más, con hasta seis decimales.</source>
        <translation>Um preço é zero ou mais, com até seis decimais.</translation>
    </message>
    <message>
        <source>Un presupuesto es mayor que cero, con hasta seis decimales.</source>
        <translation>Um orçamento é maior que zero, com até seis decimais.</translation>
    </message>
    <message>
        <source>Los porcentajes van del menor al mayor, cada uno una vez.</source>
        <translation>As porcentagens vão da menor à maior, cada uma uma vez.</translation>
    </message>
    <message>
        <source>Elige entre 0 y 2.</source>
        <translation>Escolha entre 0 e 2.</translation>
    </message>
</context>
<context>
    <name>FieldManager</name>
    <message>
        <source>Campos del contacto</source>
        <translation>Campos do contato</translation>
    </message>
    <message>
        <source>Nuevo</source>
        <translation>Novo</translation>
    </message>
    <message>
        <source>Por ejemplo, N.º de pedido</source>
        <translation>Por exemplo, N.º do pedido</translation>
    </message>
    <message>
        <source>Tipo</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Texto</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Número</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Fecha</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Lista de opciones</source>
        <translation>Lista de opções</translation>
    </message>
    <message>
        <source>Sí o no</source>
        <translation>Sim ou não</translation>
    </message>
    <message>
        <source>Campos</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Opciones, una por línea</source>
        <translation>Opções, uma por linha</translation>
    </message>
    <message>
        <source>Guardado aparte</source>
        <translation>Guardado à parte</translation>
    </message>
    <message>
        <source>Guardar aparte</source>
        <translation>Guardar à parte</translation>
    </message>
    <message>
        <source>Volver a usar</source>
        <translation>Voltar a usar</translation>
    </message>
    <message>
        <source>El tipo no se cambia después: los valores ya se revisaron con él.</source>
        <translation>O tipo não muda depois: os valores já foram conferidos com ele.</translation>
    </message>
    <message>
        <source>Guardar aparte lo quita de las fichas y conserva sus valores.</source>
        <translation>Guardar à parte tira o campo das fichas e conserva os valores.</translation>
    </message>
    <message>
        <source>Guardado</source>
        <translation>Salvo</translation>
    </message>
</context>
<context>
    <name>FigurePage</name>
    <message>
        <source>Distribución</source>
        <translation>Distribuição</translation>
    </message>
    <message>
        <source>casos</source>
        <translation>atendimentos</translation>
    </message>
    <message>
        <source>De quién era el turno</source>
        <translation>De quem era a vez</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>provisório</translation>
    </message>
    <message>
        <source>rayado: provisional</source>
        <translation>hachurado: provisório</translation>
    </message>
    <message>
        <source>objetivo</source>
        <translation>meta</translation>
    </message>
    <message>
        <source>dentro · {0}</source>
        <translation>dentro · {0}</translation>
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
        <translation>Escolher arquivo…</translation>
    </message>
    <message>
        <source>Elegir archivo</source>
        <translation>Escolher arquivo</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>El archivo no se puede leer. Adjúntalo de nuevo.</source>
        <translation>O arquivo não pode ser lido. Anexe-o de novo.</translation>
    </message>
    <message>
        <source>WhatsApp no acepta este tipo de archivo. Prueba con otro formato.</source>
        <translation>O WhatsApp não aceita este tipo de arquivo. Tente outro formato.</translation>
    </message>
    <message>
        <source>Es demasiado grande para WhatsApp. Hazlo más pequeño.</source>
        <translation>É grande demais para o WhatsApp. Reduza o tamanho.</translation>
    </message>
    <message>
        <source>El archivo está vacío. Elige otro.</source>
        <translation>O arquivo está vazio. Escolha outro.</translation>
    </message>
    <message>
        <source>El archivo está dañado o no se puede leer. Elige otro.</source>
        <translation>O arquivo está danificado ou não pode ser lido. Escolha outro.</translation>
    </message>
    <message>
        <source>La imagen es demasiado grande. Hazla más pequeña.</source>
        <translation>A imagem é grande demais. Reduza o tamanho.</translation>
    </message>
    <message>
        <source>Dura demasiado para WhatsApp. Córtalo.</source>
        <translation>Dura demais para o WhatsApp. Corte-o.</translation>
    </message>
    <message>
        <source>El archivo no tiene sonido.</source>
        <translation>O arquivo não tem som.</translation>
    </message>
    <message>
        <source>El archivo no tiene imagen.</source>
        <translation>O arquivo não tem imagem.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Quitar el filtro: {0}</source>
        <translation>Tirar o filtro: {0}</translation>
    </message>
    <message>
        <source>Filtro</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Guardar cambios</source>
        <translation>Salvar alterações</translation>
    </message>
    <message>
        <source>Guardar cambios en {0}</source>
        <translation>Salvar alterações em {0}</translation>
    </message>
    <message>
        <source>Guardar vista</source>
        <translation>Salvar visão</translation>
    </message>
    <message>
        <source>Estado</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Responsable</source>
        <translation>Responsável</translation>
    </message>
    <message>
        <source>Equipo</source>
        <translation>Equipe</translation>
    </message>
    <message>
        <source>Etiqueta</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Prioridad</source>
        <translation>Prioridade</translation>
    </message>
    <message>
        <source>Ventana</source>
        <translation>Janela</translation>
    </message>
    <message>
        <source>Sin respuesta</source>
        <translation>Sem resposta</translation>
    </message>
    <message>
        <source>SLA</source>
        <translation>SLA</translation>
    </message>
    <message>
        <source>Idioma</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Número</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>Yo</source>
        <translation>Eu</translation>
    </message>
    <message>
        <source>Nadie</source>
        <translation>Ninguém</translation>
    </message>
    <message>
        <source>Se cierra en {0} h</source>
        <translation>Fecha em {0} h</translation>
    </message>
    <message>
        <source>Más de {0} min</source>
        <translation>Mais de {0} min</translation>
    </message>
    <message>
        <source>Por vencer</source>
        <translation>Perto de vencer</translation>
    </message>
    <message>
        <source>Vencida</source>
        <translation>Vencida</translation>
    </message>
    <message>
        <source>Español</source>
        <translation>Espanhol</translation>
    </message>
    <message>
        <source>Portugués</source>
        <translation>Português</translation>
    </message>
    <message>
        <source>Inglés</source>
        <translation>Inglês</translation>
    </message>
</context>
<context>
    <name>FilterLine</name>
    <message>
        <source>Frente a {0}</source>
        <translation>Comparado a {0}</translation>
    </message>
    <message>
        <source>Sin comparar</source>
        <translation>Sem comparar</translation>
    </message>
    <message>
        <source>Equipos</source>
        <translation>Equipes</translation>
    </message>
    <message>
        <source>Agentes</source>
        <translation>Atendentes</translation>
    </message>
    <message>
        <source>Números</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>Etiquetas</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Todos los equipos</source>
        <translation>Todas as equipes</translation>
    </message>
    <message numerus="yes">
        <source>%n equipo(s)</source>
        <translation>
            <numerusform>%n equipe</numerusform>
            <numerusform>%n equipes</numerusform>
        </translation>
    </message>
    <message>
        <source>Todo el personal</source>
        <translation>Todas as pessoas</translation>
    </message>
    <message numerus="yes">
        <source>%n agente(s)</source>
        <translation>
            <numerusform>%n atendente</numerusform>
            <numerusform>%n atendentes</numerusform>
        </translation>
    </message>
    <message>
        <source>Todos los números</source>
        <translation>Todos os números</translation>
    </message>
    <message numerus="yes">
        <source>%n número(s)</source>
        <translation>
            <numerusform>%n número</numerusform>
            <numerusform>%n números</numerusform>
        </translation>
    </message>
    <message>
        <source>Todas las etiquetas</source>
        <translation>Todas as etiquetas</translation>
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
    <name>Filters</name>
    <message>
        <source>Abiertas</source>
        <translation>Abertas</translation>
    </message>
    <message>
        <source>Esperan respuesta</source>
        <translation>Esperam resposta</translation>
    </message>
    <message>
        <source>Esperando al cliente</source>
        <translation>Aguardando o cliente</translation>
    </message>
    <message>
        <source>Esperando a otra área</source>
        <translation>Aguardando outra área</translation>
    </message>
    <message>
        <source>Pospuestas</source>
        <translation>Adiadas</translation>
    </message>
    <message>
        <source>Resueltas</source>
        <translation>Resolvidas</translation>
    </message>
    <message>
        <source>otro equipo</source>
        <translation>outra equipe</translation>
    </message>
    <message>
        <source>{0} o más</source>
        <translation>{0} ou mais</translation>
    </message>
    <message>
        <source>sin VIP</source>
        <translation>sem VIP</translation>
    </message>
    <message>
        <source>ventana &lt; {0} h</source>
        <translation>janela &lt; {0} h</translation>
    </message>
    <message>
        <source>espera &gt; {0} min</source>
        <translation>espera &gt; {0} min</translation>
    </message>
    <message>
        <source>Vencida</source>
        <translation>Vencida</translation>
    </message>
    <message>
        <source>Por vencer</source>
        <translation>Perto de vencer</translation>
    </message>
    <message>
        <source>mías</source>
        <translation>minhas</translation>
    </message>
    <message>
        <source>sin asignar</source>
        <translation>não atribuídas</translation>
    </message>
</context>
<context>
    <name>FlowInput</name>
    <message>
        <source>Identificador; si no, uno automático</source>
        <translation>Identificador; senão, um automático</translation>
    </message>
    <message>
        <source>Datos de la primera pantalla, en JSON</source>
        <translation>Dados da primeira tela, em JSON</translation>
    </message>
</context>
<context>
    <name>Forwarding</name>
    <message>
        <source>Reenviar a…</source>
        <translation>Encaminhar para…</translation>
    </message>
</context>
<context>
    <name>GuardPage</name>
    <message>
        <source>La casa habla de «nosotros»</source>
        <translation>A casa fala “nós”</translation>
    </message>
    <message>
        <source>Avisa cuando una respuesta dice «yo», «mi» o «estoy». Es un aviso: se puede enviar igual.</source>
        <translation>Avisa quando uma resposta diz “eu”, “meu” ou “estou”. É um aviso: dá para enviar mesmo assim.</translation>
    </message>
    <message>
        <source>Siempre se revisa</source>
        <translation>Sempre se revisa</translation>
    </message>
    <message>
        <source>No se apaga: evita errores que ve el cliente.</source>
        <translation>Não se desliga: evita erros que o cliente veria.</translation>
    </message>
    <message>
        <source>Detiene el envío si una variable no tiene valor.</source>
        <translation>Impede o envio se uma variável não tem valor.</translation>
    </message>
    <message>
        <source>Avisa si lo pegado nombra a otro cliente o trae su teléfono.</source>
        <translation>Avisa se o que foi colado cita outro cliente ou traz o telefone dele.</translation>
    </message>
    <message>
        <source>Avisa si la ventana de 24 h se cierra en menos de 10 minutos.</source>
        <translation>Avisa se a janela de 24 h fecha em menos de 10 minutos.</translation>
    </message>
    <message>
        <source>lo que se revisa antes de enviar</source>
        <translation>o que se revisa antes de enviar</translation>
    </message>
    <message>
        <source>Así se ve</source>
        <translation>Como fica</translation>
    </message>
    <message>
        <source>«Ya lo reviso yo y le confirmo mañana.»</source>
        <translation>“Eu já verifico e confirmo amanhã.”</translation>
    </message>
    <message>
        <source>Avisa: dice «yo» y la casa habla de «nosotros».</source>
        <translation>Avisa: diz “eu” e a casa fala “nós”.</translation>
    </message>
    <message>
        <source>Se envía sin aviso.</source>
        <translation>É enviada sem aviso.</translation>
    </message>
    <message>
        <source>la casa habla de «nosotros»</source>
        <translation>a casa fala “nós”</translation>
    </message>
    <message>
        <source>la casa deja de hablar de «nosotros»</source>
        <translation>a casa deixa de falar “nós”</translation>
    </message>
</context>
<context>
    <name>Guarding</name>
    <message>
        <source>Entendido</source>
        <translation>Entendi</translation>
    </message>
    <message>
        <source>Completar</source>
        <translation>Completar</translation>
    </message>
    <message>
        <source>Falta por completar:</source>
        <translation>Falta completar:</translation>
    </message>
    <message>
        <source>¿Es para otra persona?</source>
        <translation>É para outra pessoa?</translation>
    </message>
    <message>
        <source>El número {0} es de otro cliente.</source>
        <translation>O número {0} é de outro cliente.</translation>
    </message>
    <message>
        <source>{0} es otro cliente.</source>
        <translation>{0} é outro cliente.</translation>
    </message>
    <message>
        <source>Escribimos como «nosotros»:</source>
        <translation>Escrevemos como “nós”:</translation>
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
        <translation>Aqui se trata de {0}:</translation>
    </message>
    <message>
        <source>La ventana se cierra en {0}.</source>
        <translation>A janela fecha em {0}.</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>Cancelar</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Elige…</source>
        <translation>Escolha…</translation>
    </message>
    <message>
        <source>Sigue conmigo</source>
        <translation>Continua comigo</translation>
    </message>
    <message>
        <source>Esperar al cliente</source>
        <translation>Aguardar o cliente</translation>
    </message>
    <message>
        <source>Posponer</source>
        <translation>Adiar</translation>
    </message>
    <message>
        <source>Pasar a…</source>
        <translation>Passar para…</translation>
    </message>
    <message>
        <source>Resolver</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>Cada conversación abierta necesita un destino. Todo se envía junto.</source>
        <translation>Cada conversa aberta precisa de um destino. Tudo é enviado junto.</translation>
    </message>
    <message>
        <source>Terminar turno</source>
        <translation>Encerrar turno</translation>
    </message>
    <message>
        <source>Las demás siguen conmigo</source>
        <translation>As demais ficam comigo</translation>
    </message>
    <message>
        <source>Ponerme desconectado/a al terminar</source>
        <translation>Ficar offline ao terminar</translation>
    </message>
    <message>
        <source>No tienes conversaciones abiertas.</source>
        <translation>Você não tem conversas abertas.</translation>
    </message>
    <message numerus="yes">
        <source>Faltan %n por decidir</source>
        <translation>
            <numerusform>Falta decidir %n</numerusform>
            <numerusform>Faltam decidir %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Todas tienen destino</source>
        <translation>Todas têm destino</translation>
    </message>
    <message numerus="yes">
        <source>No se pudo con %n: revísalas. Lo demás está hecho.</source>
        <translation>
            <numerusform>Não deu certo com %n: revise. O resto está feito.</numerusform>
            <numerusform>Não deu certo com %n: revise. O resto está feito.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOverLine</name>
    <message numerus="yes">
        <source>Y %n más</source>
        <translation>
            <numerusform>E mais %n</numerusform>
            <numerusform>E mais %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Nota (solo el equipo)</source>
        <translation>Nota (só a equipe)</translation>
    </message>
    <message>
        <source>Nota sobre {0}</source>
        <translation>Nota sobre {0}</translation>
    </message>
    <message>
        <source>Ya no es tuya o se resolvió</source>
        <translation>Não é mais sua ou foi resolvida</translation>
    </message>
    <message>
        <source>Hecho</source>
        <translation>Feito</translation>
    </message>
    <message>
        <source>Elige a quién</source>
        <translation>Escolha quem</translation>
    </message>
    <message>
        <source>Equipo {0}</source>
        <translation>Equipe {0}</translation>
    </message>
    <message>
        <source>Sin decir más</source>
        <translation>Sem dizer mais</translation>
    </message>
    <message>
        <source>Decir cómo terminó…</source>
        <translation>Dizer como terminou…</translation>
    </message>
    <message>
        <source>Resuelta</source>
        <translation>Resolvida</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>Números de WhatsApp</source>
        <translation>Números do WhatsApp</translation>
    </message>
    <message>
        <source>Tokens de acceso</source>
        <translation>Tokens de acesso</translation>
    </message>
    <message>
        <source>Mensaje de prueba</source>
        <translation>Mensagem de teste</translation>
    </message>
    <message>
        <source>Avisos de Meta</source>
        <translation>Avisos da Meta</translation>
    </message>
    <message>
        <source>Lectura de mensajes</source>
        <translation>Leitura de mensagens</translation>
    </message>
    <message>
        <source>Envío de mensajes</source>
        <translation>Envio de mensagens</translation>
    </message>
    <message>
        <source>Tareas del servidor</source>
        <translation>Tarefas do servidor</translation>
    </message>
    <message>
        <source>Espacio para archivos</source>
        <translation>Espaço para arquivos</translation>
    </message>
    <message>
        <source>Copia de seguridad</source>
        <translation>Cópia de segurança</translation>
    </message>
    <message>
        <source>Restaurado de una copia</source>
        <translation>Restaurado de uma cópia</translation>
    </message>
    <message>
        <source>Registro de auditoría</source>
        <translation>Registro de auditoria</translation>
    </message>
    <message>
        <source>Certificado</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>Bien</source>
        <translation>Tudo bem</translation>
    </message>
    <message>
        <source>Algo no va bien</source>
        <translation>Algo não vai bem</translation>
    </message>
    <message>
        <source>El primero caduca el {0}</source>
        <translation>O primeiro expira em {0}</translation>
    </message>
    <message>
        <source>No caducan</source>
        <translation>Não expiram</translation>
    </message>
    <message>
        <source>El último fue y volvió en {0} s, {1}</source>
        <translation>A última foi e voltou em {0} s, {1}</translation>
    </message>
    <message>
        <source>El último llegó {0}</source>
        <translation>O último chegou {0}</translation>
    </message>
    <message>
        <source>Al día</source>
        <translation>Em dia</translation>
    </message>
    <message>
        <source>Nada espera</source>
        <translation>Nada espera</translation>
    </message>
    <message>
        <source>Todas trabajan</source>
        <translation>Todas trabalham</translation>
    </message>
    <message>
        <source>En un almacén externo</source>
        <translation>Em um armazenamento externo</translation>
    </message>
    <message>
        <source>Quedan {0}</source>
        <translation>Restam {0}</translation>
    </message>
    <message>
        <source>La última se hizo {0}</source>
        <translation>A última foi feita {0}</translation>
    </message>
    <message>
        <source>Sellado y completo</source>
        <translation>Selado e completo</translation>
    </message>
    <message>
        <source>Vale hasta el {0}</source>
        <translation>Vale até {0}</translation>
    </message>
    <message>
        <source>Meta rechaza {0}. Abre Números de WhatsApp y compruébalo: dice qué falta.</source>
        <translation>A Meta recusa {0}. Abra Números do WhatsApp e verifique: diz o que falta.</translation>
    </message>
    <message>
        <source>Meta no responde para {0}. Revisa la salida a internet del servidor; los mensajes esperan.</source>
        <translation>A Meta não responde para {0}. Verifique a saída do servidor para a internet; as mensagens esperam.</translation>
    </message>
    <message>
        <source>De {0} salen mensajes, pero Meta no nos avisa de nada. Comprueba su suscripción en Números de WhatsApp.</source>
        <translation>Saem mensagens de {0}, mas a Meta não nos avisa de nada. Verifique a assinatura em Números do WhatsApp.</translation>
    </message>
    <message>
        <source>Todavía no hay ninguno. Conéctalo en Números de WhatsApp.</source>
        <translation>Ainda não há nenhum. Conecte-o em Números do WhatsApp.</translation>
    </message>
    <message>
        <source>El de {0} caduca el {1}. Crea uno que no caduque y cámbialo en Números de WhatsApp antes de ese día.</source>
        <translation>O de {0} expira em {1}. Crie um que não expire e troque em Números do WhatsApp antes desse dia.</translation>
    </message>
    <message>
        <source>El de {0} caducó: nada entra ni sale. Crea otro en el panel y cámbialo en Números de WhatsApp.</source>
        <translation>O de {0} expirou: nada entra nem sai. Crie outro no painel e troque em Números do WhatsApp.</translation>
    </message>
    <message>
        <source>El de {0} no vuelve. Comprueba el número en Números de WhatsApp y la dirección de avisos.</source>
        <translation>A de {0} não volta. Verifique o número em Números do WhatsApp e o endereço de avisos.</translation>
    </message>
    <message>
        <source>Meta no acepta el de {0}. Comprueba el número en Números de WhatsApp: dice qué falta.</source>
        <translation>A Meta não aceita a de {0}. Verifique o número em Números do WhatsApp: diz o que falta.</translation>
    </message>
    <message>
        <source>No sale: {0} lleva más de 24 h sin escribir a {1}. Escribe una vez desde ese teléfono.</source>
        <translation>Não sai: {0} não escreve para {1} há mais de 24 h. Escreva uma vez desse telefone.</translation>
    </message>
    <message>
        <source>El de {0} no llega a {1}. Comprueba que ese teléfono tenga WhatsApp y esté encendido.</source>
        <translation>A de {0} não chega a {1}. Verifique se esse telefone tem WhatsApp e está ligado.</translation>
    </message>
    <message>
        <source>Meta nunca nos ha escrito. Revisa la dirección de avisos en su panel.</source>
        <translation>A Meta nunca nos chamou. Verifique o endereço de avisos no painel dela.</translation>
    </message>
    <message>
        <source>El último llegó {0}. Escribe al número desde un teléfono: si no llega, revisa la suscripción.</source>
        <translation>O último chegou {0}. Escreva para o número de um celular: se não chegar, verifique a assinatura.</translation>
    </message>
    <message>
        <source>Fallan y vuelven a empezar: {0}. Mira el registro del servidor.</source>
        <translation>Falham e recomeçam: {0}. Veja o registro do servidor.</translation>
    </message>
    <message>
        <source>Solo quedan {0}. Haz sitio ya: sin espacio no se guarda nada nuevo.</source>
        <translation>Restam só {0}. Libere espaço já: sem ele nada novo é guardado.</translation>
    </message>
    <message>
        <source>Quedan {0}. Haz sitio pronto.</source>
        <translation>Restam {0}. Libere espaço em breve.</translation>
    </message>
    <message>
        <source>Nunca se hizo una. Programa «relevo-gateway backup» cada noche, en otro disco.</source>
        <translation>Nunca foi feita nenhuma. Programe “relevo-gateway backup” toda noite, em outro disco.</translation>
    </message>
    <message>
        <source>La última se hizo {0}. Mira por qué no se hizo la de anoche.</source>
        <translation>A última foi feita {0}. Veja por que a de ontem à noite não foi feita.</translation>
    </message>
    <message>
        <source>Con la copia de {0}. Nada sale por sí solo hasta que alguien ejecute «relevo-gateway release».</source>
        <translation>Com a cópia de {0}. Nada sai sozinho até que alguém execute “relevo-gateway release”.</translation>
    </message>
    <message>
        <source>Hay entradas sin sellar. Mira el registro del servidor: quien las sella no trabaja.</source>
        <translation>Há entradas sem selo. Veja o registro do servidor: quem as sela não trabalha.</translation>
    </message>
    <message>
        <source>Alguien tocó el registro. «relevo-gateway verify-audit» nombra la primera entrada rota.</source>
        <translation>Alguém mexeu no registro. “relevo-gateway verify-audit” indica a primeira entrada quebrada.</translation>
    </message>
    <message>
        <source>Caduca el {0}. Renuévalo antes: después nadie podrá entrar.</source>
        <translation>Expira em {0}. Renove antes: depois ninguém poderá entrar.</translation>
    </message>
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
            <numerusform>%n aviso não foi entendido. Está guardado: atualize o servidor e ele será lido.</numerusform>
            <numerusform>%n avisos não foram entendidos. Estão guardados: atualize o servidor e serão lidos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>De %n mensajes no se sabe si salieron. Quien los escribió decide en su conversación.</source>
        <translation>
            <numerusform>De %n mensagem não se sabe se saiu. Quem a escreveu decide na conversa.</numerusform>
            <numerusform>De %n mensagens não se sabe se saíram. Quem as escreveu decide na conversa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n en espera de salir</source>
        <translation>
            <numerusform>%n esperando para sair</numerusform>
            <numerusform>%n esperando para sair</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n avisos esperan ser leídos desde hace {0} s. El servidor o su base de datos van lentos.</source>
        <translation>
            <numerusform>%n aviso espera ser lido há {0} s. O servidor ou seu banco de dados está lento.</numerusform>
            <numerusform>%n avisos esperam ser lidos há {0} s. O servidor ou seu banco de dados está lento.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cosa(s) por mirar</source>
        <translation>
            <numerusform>%n coisa para olhar</numerusform>
            <numerusform>%n coisas para olhar</numerusform>
        </translation>
    </message>
    <message>
        <source>Comprobar ahora</source>
        <translation>Verificar agora</translation>
    </message>
    <message>
        <source>Copiar diagnóstico</source>
        <translation>Copiar diagnóstico</translation>
    </message>
    <message>
        <source>Reintentar</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Cómo está el servicio</source>
        <translation>Como está o serviço</translation>
    </message>
    <message>
        <source>Versiones</source>
        <translation>Versões</translation>
    </message>
    <message>
        <source>Todo en orden</source>
        <translation>Tudo em ordem</translation>
    </message>
    <message>
        <source>Relevo {0} en este equipo. Servidor {1}, datos {2}, arrancó {3}. Visto a las {4}.</source>
        <translation>Relevo {0} neste computador. Servidor {1}, dados {2}, iniciado {3}. Visto às {4}.</translation>
    </message>
    <message>
        <source>Copiado</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>HeatMap</name>
    <message>
        <source>Lo más alto: {0}. Recórrelo con las flechas.</source>
        <translation>O mais alto: {0}. Percorra com as setas.</translation>
    </message>
</context>
<context>
    <name>HistorySection</name>
    <message>
        <source>Cambios de la ficha</source>
        <translation>Alterações da ficha</translation>
    </message>
    <message>
        <source>Ver quién cambió qué</source>
        <translation>Ver quem mudou o quê</translation>
    </message>
    <message>
        <source>Ver más antiguos</source>
        <translation>Ver mais antigas</translation>
    </message>
    <message>
        <source>No hay cambios anteriores</source>
        <translation>Não há alterações anteriores</translation>
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
        <translation>São revistos a cada vez que se salva; os relógios que já correm mantêm os seus.</translation>
    </message>
    <message>
        <source>Festivos oficiales</source>
        <translation>Feriados oficiais</translation>
    </message>
    <message>
        <source>Agregar</source>
        <translation>Adicionar</translation>
    </message>
    <message>
        <source>País</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Región</source>
        <translation>Região</translation>
    </message>
    <message>
        <source>También los opcionales (como el Carnaval)</source>
        <translation>Também os facultativos (como o Carnaval)</translation>
    </message>
    <message>
        <source>También los bancarios</source>
        <translation>Também os bancários</translation>
    </message>
    <message>
        <source>Horas de esos días</source>
        <translation>Horas desses dias</translation>
    </message>
    <message>
        <source>Vacío: cerrado.</source>
        <translation>Vazio: fechado.</translation>
    </message>
    <message>
        <source>Todo el país</source>
        <translation>Todo o país</translation>
    </message>
    <message>
        <source>Escribe las horas así: 9:00-14:00.</source>
        <translation>Escreva as horas assim: 9:00-14:00.</translation>
    </message>
</context>
<context>
    <name>HourBars</name>
    <message>
        <source>Mensajes de clientes por hora del día; la hora con más, {0}:00: {1}</source>
        <translation>Mensagens de clientes por hora do dia; a hora com mais, {0}:00: {1}</translation>
    </message>
</context>
<context>
    <name>HoursBoard</name>
    <message>
        <source>Pausa del mediodía</source>
        <translation>Pausa do meio-dia</translation>
    </message>
    <message>
        <source>Nuevo horario</source>
        <translation>Novo horário</translation>
    </message>
    <message>
        <source>Todavía no hay horarios: se cuenta de lunes a viernes, de 9:00 a 18:00. Crea el primero.</source>
        <translation>Ainda não há horários: conta-se de segunda a sexta, das 9:00 às 18:00. Crie o primeiro.</translation>
    </message>
    <message>
        <source>Semana</source>
        <translation>Semana</translation>
    </message>
    <message>
        <source>{0} · el reloj de SLA se detiene fuera de estos tramos</source>
        <translation>{0} · o relógio de SLA para fora destes trechos</translation>
    </message>
    <message>
        <source>Pausa de {0} a {1}</source>
        <translation>Pausa das {0} às {1}</translation>
    </message>
    <message>
        <source>Las esperas siguen visibles; el reloj no corre.</source>
        <translation>As esperas continuam visíveis; o relógio não corre.</translation>
    </message>
    <message>
        <source>Los números los cambia quien administra Relevo.</source>
        <translation>Os números são alterados por quem administra o Relevo.</translation>
    </message>
    <message>
        <source>Primero crea las reglas de asignación de la empresa.</source>
        <translation>Primeiro crie as regras de atribuição da empresa.</translation>
    </message>
    <message>
        <source>La empresa (quien no tenga otro)</source>
        <translation>A empresa (quem não tiver outro)</translation>
    </message>
    <message>
        <source>La empresa</source>
        <translation>A empresa</translation>
    </message>
    <message>
        <source>Lo guardó un Relevo más nuevo.</source>
        <translation>Foi salvo por um Relevo mais novo.</translation>
    </message>
</context>
<context>
    <name>HoursDialog</name>
    <message>
        <source>Horas del {0}</source>
        <translation>Horas: {0}</translation>
    </message>
    <message>
        <source>Listo</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>Horas</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>Vacío: cerrado. 22:00-2:00 termina al día siguiente.</source>
        <translation>Vazio: fechado. 22:00-2:00 termina no dia seguinte.</translation>
    </message>
    <message>
        <source>Escribe las horas así: 9:00-14:00, 15:00-18:30.</source>
        <translation>Escreva as horas assim: 9:00-14:00, 15:00-18:30.</translation>
    </message>
    <message>
        <source>Dos tramos se enciman, o uno llega a la noche anterior.</source>
        <translation>Dois trechos se sobrepõem, ou um alcança a noite anterior.</translation>
    </message>
</context>
<context>
    <name>HoursHead</name>
    <message>
        <source>Horario</source>
        <translation>Horário</translation>
    </message>
    <message>
        <source>Zona horaria</source>
        <translation>Fuso horário</translation>
    </message>
    <message>
        <source>Copiar de otro horario</source>
        <translation>Copiar de outro horário</translation>
    </message>
    <message>
        <source>Nombre y retirar</source>
        <translation>Nome e retirar</translation>
    </message>
    <message>
        <source>No hay otro horario todavía.</source>
        <translation>Ainda não há outro horário.</translation>
    </message>
    <message>
        <source>Toma su semana, festivos y días propios.</source>
        <translation>Pega a semana, os feriados e os dias próprios dele.</translation>
    </message>
    <message>
        <source>Cambiar nombre…</source>
        <translation>Mudar o nome…</translation>
    </message>
    <message>
        <source>Retirar…</source>
        <translation>Retirar…</translation>
    </message>
    <message>
        <source>Retirar (alguien lo usa)</source>
        <translation>Retirar (alguém o usa)</translation>
    </message>
</context>
<context>
    <name>HoursPage</name>
    <message>
        <source>¿Retirar {0}?</source>
        <translation>Retirar {0}?</translation>
    </message>
    <message>
        <source>Ya no se ofrece a nadie. Los relojes que corren con él terminan con él, y el historial queda.</source>
        <translation>Não é mais oferecido a ninguém. Os relógios que correm com ele terminam com ele, e o histórico fica.</translation>
    </message>
    <message>
        <source>Retirar</source>
        <translation>Retirar</translation>
    </message>
    <message numerus="yes">
        <source>%n horario(s)</source>
        <translation>
            <numerusform>%n horário</numerusform>
            <numerusform>%n horários</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} ya no usa un horario propio</source>
        <translation>{0} não usa mais um horário próprio</translation>
    </message>
    <message>
        <source>{0} usa {1}</source>
        <translation>{0} usa {1}</translation>
    </message>
    <message>
        <source>La empresa</source>
        <translation>A empresa</translation>
    </message>
</context>
<context>
    <name>ImportChat</name>
    <message>
        <source>Importar un chat de WhatsApp</source>
        <translation>Importar uma conversa do WhatsApp</translation>
    </message>
    <message>
        <source>Elegir archivo</source>
        <translation>Escolher arquivo</translation>
    </message>
    <message>
        <source>Leyendo…</source>
        <translation>Lendo…</translation>
    </message>
    <message>
        <source>{0} ({1} mensajes)</source>
        <translation>{0} ({1} mensagens)</translation>
    </message>
    <message>
        <source>Nadie: solo escribió el cliente</source>
        <translation>Ninguém: só o cliente escreveu</translation>
    </message>
    <message>
        <source>{0} mensajes, {1}. Avisos del propio WhatsApp que se dejan fuera: {2}.</source>
        <translation>{0} mensagens, {1}. Avisos do próprio WhatsApp deixados de fora: {2}.</translation>
    </message>
    <message>
        <source>{0} de {1} mensajes</source>
        <translation>{0} de {1} mensagens</translation>
    </message>
    <message>
        <source>Guardados {0} mensajes; {1} ya estaban.</source>
        <translation>{0} mensagens guardadas; {1} já estavam.</translation>
    </message>
    <message>
        <source>Detenido.</source>
        <translation>Parado.</translation>
    </message>
    <message>
        <source>Empezar de nuevo no repite nada.</source>
        <translation>Começar de novo não repete nada.</translation>
    </message>
    <message>
        <source>Están en la ficha del cliente, y no cuentan en ningún informe.</source>
        <translation>Estão na ficha do cliente e não contam em nenhum relatório.</translation>
    </message>
    <message>
        <source>Deshecho: lo que trajo ya no está.</source>
        <translation>Desfeito: o que ela trouxe não está mais.</translation>
    </message>
</context>
<context>
    <name>ImportContacts</name>
    <message>
        <source>Importar contactos</source>
        <translation>Importar contatos</translation>
    </message>
    <message>
        <source>Elegir archivo…</source>
        <translation>Escolher arquivo…</translation>
    </message>
    <message>
        <source>Línea</source>
        <translation>Linha</translation>
    </message>
    <message>
        <source>Columna</source>
        <translation>Coluna</translation>
    </message>
    <message>
        <source>Qué corregir</source>
        <translation>O que corrigir</translation>
    </message>
    <message>
        <source>Filas con problemas</source>
        <translation>Linhas com problemas</translation>
    </message>
    <message>
        <source>Detener</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Un CSV con una primera línea de títulos, o los contactos de un teléfono (.vcf). Cada fila se busca por su teléfono: quien ya está se actualiza, nadie se duplica. Primero se revisa todo; nada se guarda hasta que lo decidas.</source>
        <translation>Um CSV com uma primeira linha de títulos, ou os contatos de um telefone (.vcf). Cada linha é procurada pelo telefone: quem já está é atualizado, ninguém é duplicado. Primeiro tudo é conferido; nada é salvo até você decidir.</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Revisar</source>
        <translation>Conferir</translation>
    </message>
    <message>
        <source>Importar</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Elegir archivo</source>
        <translation>Escolher arquivo</translation>
    </message>
    <message>
        <source>{0} filas</source>
        <translation>{0} linhas</translation>
    </message>
    <message>
        <source>Di qué es cada columna y revisa.</source>
        <translation>Diga o que é cada coluna e confira.</translation>
    </message>
    <message>
        <source>Qué es la columna {0}</source>
        <translation>O que é a coluna {0}</translation>
    </message>
    <message>
        <source>No importar</source>
        <translation>Não importar</translation>
    </message>
    <message>
        <source>{0} de {1} filas</source>
        <translation>{0} de {1} linhas</translation>
    </message>
    <message>
        <source>nuevos</source>
        <translation>novos</translation>
    </message>
    <message>
        <source>actualizados</source>
        <translation>atualizados</translation>
    </message>
    <message>
        <source>sin cambios</source>
        <translation>sem mudanças</translation>
    </message>
    <message>
        <source>con problemas</source>
        <translation>com problemas</translation>
    </message>
    <message>
        <source>Detenido: {0}. Empezar de nuevo no repite nada.</source>
        <translation>Parado: {0}. Começar de novo não repete nada.</translation>
    </message>
    <message>
        <source>Revisado, nada guardado: {0}.</source>
        <translation>Conferido, nada salvo: {0}.</translation>
    </message>
    <message>
        <source>Importado: {0}.</source>
        <translation>Importado: {0}.</translation>
    </message>
    <message>
        <source>Di qué columna es el teléfono.</source>
        <translation>Diga qual coluna é o telefone.</translation>
    </message>
    <message>
        <source>Dos columnas son lo mismo: deja una.</source>
        <translation>Duas colunas são a mesma coisa: deixe uma.</translation>
    </message>
</context>
<context>
    <name>JumpButton</name>
    <message>
        <source>Ir al final</source>
        <translation>Ir para o fim</translation>
    </message>
    <message numerus="yes">
        <source>Ir al final, %n mensajes nuevos</source>
        <translation>
            <numerusform>Ir para o fim, %n mensagem nova</numerusform>
            <numerusform>Ir para o fim, %n mensagens novas</numerusform>
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
            <numerusform>%n dia</numerusform>
            <numerusform>%n dias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clave(s) en uso</source>
        <translation>
            <numerusform>%n chave em uso</numerusform>
            <numerusform>%n chaves em uso</numerusform>
        </translation>
    </message>
    <message>
        <source>Un programa usa la clave en tu nombre: ve lo que tú ves y puede lo que marques aquí, nunca más que tú.</source>
        <translation>Um programa usa a chave em seu nome: vê o que você vê e pode o que marcar aqui, nunca mais que você.</translation>
    </message>
    <message>
        <source>Nueva clave de API</source>
        <translation>Nova chave de API</translation>
    </message>
    <message>
        <source>Crear clave</source>
        <translation>Criar chave</translation>
    </message>
    <message>
        <source>Tablero de ventas</source>
        <translation>Painel de vendas</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Qué puede hacer</source>
        <translation>O que pode fazer</translation>
    </message>
    <message>
        <source>Vale durante</source>
        <translation>Vale por</translation>
    </message>
    <message>
        <source>Consultas por minuto</source>
        <translation>Consultas por minuto</translation>
    </message>
    <message>
        <source>Ponle un nombre que diga quién la usa.</source>
        <translation>Dê um nome que diga quem a usa.</translation>
    </message>
    <message>
        <source>Marca al menos una cosa que pueda hacer.</source>
        <translation>Marque ao menos uma coisa que possa fazer.</translation>
    </message>
    <message>
        <source>Copia la clave ahora</source>
        <translation>Copie a chave agora</translation>
    </message>
    <message>
        <source>No se vuelve a mostrar ni se guarda en ninguna parte. Si se pierde, revoca «{0}» y crea otra.</source>
        <translation>Não é mostrada de novo nem fica guardada. Se for perdida, revogue “{0}” e crie outra.</translation>
    </message>
    <message>
        <source>Clave</source>
        <translation>Chave</translation>
    </message>
    <message>
        <source>Copiar</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Ya la copié</source>
        <translation>Já copiei</translation>
    </message>
    <message>
        <source>Copiada</source>
        <translation>Copiada</translation>
    </message>
    <message>
        <source>Sin fecha de fin</source>
        <translation>Sem data de fim</translation>
    </message>
    <message>
        <source>Nueva clave</source>
        <translation>Nova chave</translation>
    </message>
    <message>
        <source>Todavía no hay claves</source>
        <translation>Ainda não há chaves</translation>
    </message>
    <message>
        <source>Con una clave, un tablero o un programa tuyo lee cifras sin la contraseña de nadie.</source>
        <translation>Com uma chave, um painel ou programa seu lê métricas sem a senha de ninguém.</translation>
    </message>
    <message>
        <source>En uso</source>
        <translation>Em uso</translation>
    </message>
    <message>
        <source>Revocadas y vencidas</source>
        <translation>Revogadas e vencidas</translation>
    </message>
    <message>
        <source>Cada consulta lleva la clave en su cabecera:</source>
        <translation>Cada consulta leva a chave no cabeçalho:</translation>
    </message>
    <message>
        <source>Una clave nunca puede más que quien la hizo, ni crear cuentas o leer secretos de números. Lo que hace queda en el registro de auditoría.</source>
        <translation>Uma chave nunca pode mais que quem a criou, nem criar contas ou ler segredos de números. O que faz fica no registro de auditoria.</translation>
    </message>
    <message>
        <source>Cómo se usa</source>
        <translation>Como se usa</translation>
    </message>
    <message>
        <source>Revocar</source>
        <translation>Revogar</translation>
    </message>
    <message>
        <source>Revocar {0}</source>
        <translation>Revogar {0}</translation>
    </message>
    <message>
        <source>Termina en {0}</source>
        <translation>Termina em {0}</translation>
    </message>
    <message>
        <source>la hizo {0}</source>
        <translation>criada por {0}</translation>
    </message>
    <message>
        <source>sin usar</source>
        <translation>sem uso</translation>
    </message>
    <message>
        <source>usada {0}</source>
        <translation>usada {0}</translation>
    </message>
    <message>
        <source>revocada el {0}</source>
        <translation>revogada em {0}</translation>
    </message>
    <message>
        <source>vence el {0}</source>
        <translation>vence em {0}</translation>
    </message>
    <message>
        <source>venció el {0}</source>
        <translation>venceu em {0}</translation>
    </message>
    <message>
        <source>sin fecha de fin</source>
        <translation>sem data de fim</translation>
    </message>
    <message>
        <source>Clave «{0}» creada.</source>
        <translation>Chave “{0}” criada.</translation>
    </message>
    <message>
        <source>¿Revocar «{0}»?</source>
        <translation>Revogar “{0}”?</translation>
    </message>
    <message>
        <source>El programa que la usa deja de entrar al instante. No se puede deshacer.</source>
        <translation>O programa que a usa deixa de entrar na hora. Não pode ser desfeito.</translation>
    </message>
    <message>
        <source>«{0}» ya no entra.</source>
        <translation>“{0}” já não entra.</translation>
    </message>
</context>
<context>
    <name>KnownAccounts</name>
    <message>
        <source>O entra con una cuenta de este dispositivo</source>
        <translation>Ou entre com uma conta deste dispositivo</translation>
    </message>
</context>
<context>
    <name>LadderSection</name>
    <message>
        <source>Agregar paso</source>
        <translation>Adicionar passo</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>Escribir cuenta como movimiento</source>
        <translation>Escrever conta como movimento</translation>
    </message>
    <message>
        <source>si quien la tiene escribió en este tiempo, la escalera espera</source>
        <translation>se quem está com ela escreveu neste tempo, a escada espera</translation>
    </message>
    <message>
        <source>Reasignaciones automáticas como mucho</source>
        <translation>Reatribuições automáticas no máximo</translation>
    </message>
    <message>
        <source>Darle una propia</source>
        <translation>Dar uma própria</translation>
    </message>
    <message>
        <source>Usa la de la empresa.</source>
        <translation>Usa a da empresa.</translation>
    </message>
</context>
<context>
    <name>Later</name>
    <message>
        <source>hoy a las {0}</source>
        <translation>hoje às {0}</translation>
    </message>
    <message>
        <source>mañana a las {0}</source>
        <translation>amanhã às {0}</translation>
    </message>
    <message>
        <source>{0} {1} a las {2}</source>
        <comment>weekday day time</comment>
        <translation>{0}, dia {1}, às {2}</translation>
    </message>
    <message>
        <source>{0} a las {1}</source>
        <comment>date time</comment>
        <translation>{0} às {1}</translation>
    </message>
    <message>
        <source>En 1 h</source>
        <translation>Em 1 h</translation>
    </message>
    <message>
        <source>Esta tarde</source>
        <translation>Esta tarde</translation>
    </message>
    <message>
        <source>Mañana temprano</source>
        <translation>Amanhã cedo</translation>
    </message>
    <message>
        <source>El lunes</source>
        <translation>Na segunda-feira</translation>
    </message>
    <message>
        <source>No salió a tiempo.</source>
        <translation>Não saiu a tempo.</translation>
    </message>
    <message>
        <source>El cliente escribió después.</source>
        <translation>O cliente escreveu depois.</translation>
    </message>
    <message>
        <source>Ahora la tiene otra persona.</source>
        <translation>Agora está com outra pessoa.</translation>
    </message>
    <message>
        <source>Quien lo escribió ya no está.</source>
        <translation>Quem escreveu não está mais.</translation>
    </message>
    <message>
        <source>La conversación se unió con otra.</source>
        <translation>A conversa foi unida a outra.</translation>
    </message>
    <message>
        <source>La ventana de 24 h está cerrada.</source>
        <translation>A janela de 24 h está fechada.</translation>
    </message>
    <message>
        <source>No hay forma de llegar a esta persona.</source>
        <translation>Não há como chegar a esta pessoa.</translation>
    </message>
    <message>
        <source>La plantilla no se puede usar ahora.</source>
        <translation>O modelo não pode ser usado agora.</translation>
    </message>
    <message>
        <source>El número está detenido.</source>
        <translation>O número está parado.</translation>
    </message>
    <message>
        <source>Quien lo escribió ya no ve esta conversación.</source>
        <translation>Quem escreveu não vê mais esta conversa.</translation>
    </message>
    <message>
        <source>No se pudo enviar.</source>
        <translation>Não foi possível enviar.</translation>
    </message>
</context>
<context>
    <name>LinkSwitch</name>
    <message>
        <source>Mostrar al cliente una vista previa del enlace</source>
        <translation>Mostrar ao cliente uma prévia do link</translation>
    </message>
</context>
<context>
    <name>ListManager</name>
    <message>
        <source>Nueva</source>
        <translation>Nova</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Salvar</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Buscar personas, mensajes, notas</source>
        <translation>Buscar pessoas, mensagens, notas</translation>
    </message>
    <message>
        <source>Filtrar la lista</source>
        <translation>Filtrar a lista</translation>
    </message>
    <message>
        <source>Cierran antes</source>
        <translation>Fecham antes</translation>
    </message>
    <message>
        <source>Más recientes</source>
        <translation>Mais recentes</translation>
    </message>
    <message>
        <source>Cerrada la ventana, plantilla: {0}</source>
        <translation>Fechada a janela, modelo: {0}</translation>
    </message>
    <message>
        <source>Más urgentes</source>
        <translation>Mais urgentes</translation>
    </message>
    <message>
        <source>Más antiguas</source>
        <translation>Mais antigas</translation>
    </message>
    <message>
        <source>Vuelven antes</source>
        <translation>Voltam antes</translation>
    </message>
    <message>
        <source>Buscar</source>
        <translation>Buscar</translation>
    </message>
</context>
<context>
    <name>LiveRoom</name>
    <message>
        <source>Tablero en vivo</source>
        <translation>Painel ao vivo</translation>
    </message>
    <message>
        <source>Equipo</source>
        <translation>Equipe</translation>
    </message>
    <message>
        <source>Cola</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Esperan</source>
        <translation>Esperam</translation>
    </message>
    <message>
        <source>Por edad</source>
        <translation>Por idade</translation>
    </message>
    <message>
        <source>Más larga</source>
        <translation>Maior</translation>
    </message>
    <message>
        <source>Cola por equipo</source>
        <translation>Fila por equipe</translation>
    </message>
    <message>
        <source>Agente</source>
        <translation>Atendente</translation>
    </message>
    <message>
        <source>Presencia</source>
        <translation>Presença</translation>
    </message>
    <message>
        <source>Eq.</source>
        <translation>Eq.</translation>
    </message>
    <message>
        <source>Carga</source>
        <translation>Carga</translation>
    </message>
    <message>
        <source>Próxima</source>
        <translation>Próxima</translation>
    </message>
    <message>
        <source>Agentes</source>
        <translation>Atendentes</translation>
    </message>
    <message>
        <source>Cliente</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>De quién</source>
        <translation>De quem</translation>
    </message>
    <message>
        <source>Vence</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Vencidas y por vencer</source>
        <translation>Vencidas e perto de vencer</translation>
    </message>
    <message>
        <source>No se pudo cargar el tablero</source>
        <translation>Não foi possível carregar o painel</translation>
    </message>
    <message>
        <source>Reintentar</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>{0} conectados · {1} de {2} lugares ocupados</source>
        <translation>{0} conectados · {1} de {2} lugares ocupados</translation>
    </message>
    <message>
        <source>{0} vencen o vencieron</source>
        <translation>{0} vencem ou venceram</translation>
    </message>
    <message>
        <source>nada por vencer</source>
        <translation>nada a vencer</translation>
    </message>
</context>
<context>
    <name>Load</name>
    <message>
        <source>Llevas {0} de {1} lugares</source>
        <translation>Você está com {0} de {1} lugares</translation>
    </message>
</context>
<context>
    <name>LocationInput</name>
    <message>
        <source>Nombre del lugar</source>
        <translation>Nome do lugar</translation>
    </message>
    <message>
        <source>Dirección</source>
        <translation>Endereço</translation>
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
        <translation>Um número, a equipe inteira.</translation>
    </message>
    <message>
        <source>Cada conversación tiene dueño, y el relevo no se nota.</source>
        <translation>Cada conversa tem responsável, e a passagem não se nota.</translation>
    </message>
</context>
<context>
    <name>LoginForm</name>
    <message>
        <source>Iniciar sesión</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Servidor</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Cuenta</source>
        <translation>Conta</translation>
    </message>
    <message>
        <source>Continuar</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Entrar</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Faltan tres pasos.</source>
        <translation>Faltam três passos.</translation>
    </message>
    <message>
        <source>Tengo un código de quien administra</source>
        <translation>Tenho um código de quem administra</translation>
    </message>
    <message>
        <source>Entrar de otra forma</source>
        <translation>Entrar de outra forma</translation>
    </message>
    <message>
        <source>Entrar con {0}</source>
        <translation>Entrar com {0}</translation>
    </message>
    <message>
        <source>Faltan dos pasos.</source>
        <translation>Faltam dois passos.</translation>
    </message>
    <message>
        <source>Falta un paso.</source>
        <translation>Falta um passo.</translation>
    </message>
    <message>
        <source>Último paso.</source>
        <translation>Último passo.</translation>
    </message>
    <message>
        <source>Tu cuenta está lista.</source>
        <translation>Sua conta está pronta.</translation>
    </message>
    <message>
        <source>Guardar la contraseña</source>
        <translation>Salvar a senha</translation>
    </message>
    <message>
        <source>Ya los guardé: entrar</source>
        <translation>Já salvei: entrar</translation>
    </message>
    <message>
        <source>Abrir el navegador otra vez</source>
        <translation>Abrir o navegador de novo</translation>
    </message>
    <message>
        <source>La dirección que te dio tu empresa.</source>
        <translation>O endereço que sua empresa passou.</translation>
    </message>
    <message>
        <source>Tu correo del trabajo.</source>
        <translation>Seu e-mail de trabalho.</translation>
    </message>
    <message>
        <source>Contraseña</source>
        <translation>Senha</translation>
    </message>
    <message>
        <source>Solo viaja cifrada y no se guarda.</source>
        <translation>Só viaja criptografada e não é guardada.</translation>
    </message>
    <message>
        <source>Código</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>El de tu aplicación de códigos, o uno de recuperación.</source>
        <translation>O do seu aplicativo de códigos, ou um de recuperação.</translation>
    </message>
    <message>
        <source>Verificación en dos pasos</source>
        <translation>Verificação em duas etapas</translation>
    </message>
    <message>
        <source>Tu empresa la pide. Escribe el primer código.</source>
        <translation>Sua empresa pede. Digite o primeiro código.</translation>
    </message>
    <message>
        <source>Códigos de recuperación</source>
        <translation>Códigos de recuperação</translation>
    </message>
    <message>
        <source>Cada uno entra una vez si pierdes el teléfono.</source>
        <translation>Cada um entra uma vez se você perder o telefone.</translation>
    </message>
    <message>
        <source>Sigue en tu navegador. Al terminar, vuelves aquí.</source>
        <translation>Continue no navegador. Ao terminar, você volta aqui.</translation>
    </message>
    <message>
        <source>Código de quien administra</source>
        <translation>Código de quem administra</translation>
    </message>
    <message>
        <source>Vale una hora y una sola vez.</source>
        <translation>Vale por uma hora e uma única vez.</translation>
    </message>
    <message>
        <source>Contraseña nueva</source>
        <translation>Senha nova</translation>
    </message>
    <message>
        <source>La que uses cierra todas tus sesiones.</source>
        <translation>Ao definir, todas as suas sessões terminam.</translation>
    </message>
    <message>
        <source>Comprobando…</source>
        <translation>Verificando…</translation>
    </message>
    <message>
        <source>Listo</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>Ya puedes volver a Relevo y cerrar esta página.</source>
        <translation>Você já pode voltar ao Relevo e fechar esta página.</translation>
    </message>
    <message>
        <source>No se pudo entrar</source>
        <translation>Não foi possível entrar</translation>
    </message>
    <message>
        <source>Vuelve a Relevo: allí dice por qué. Puedes cerrar esta página.</source>
        <translation>Volte ao Relevo: lá diz por quê. Você pode fechar esta página.</translation>
    </message>
</context>
<context>
    <name>LoginWindow</name>
    <message>
        <source>Conexión cifrada</source>
        <translation>Conexão criptografada</translation>
    </message>
    <message>
        <source>Servidor en este dispositivo</source>
        <translation>Servidor neste dispositivo</translation>
    </message>
    <message>
        <source>{0} · versión {1}</source>
        <translation>{0} · versão {1}</translation>
    </message>
</context>
<context>
    <name>MacroForm</name>
    <message>
        <source>Cerrar envío</source>
        <translation>Encerrar envio</translation>
    </message>
    <message>
        <source>Paso</source>
        <translation>Passo</translation>
    </message>
    <message>
        <source>Para</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Pasos, en orden</source>
        <translation>Passos, em ordem</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Falta el nombre.</source>
        <translation>Falta o nome.</translation>
    </message>
    <message>
        <source>Agrega al menos un paso.</source>
        <translation>Adicione ao menos um passo.</translation>
    </message>
    <message>
        <source>Al paso {0} le falta un dato.</source>
        <translation>Falta um dado no passo {0}.</translation>
    </message>
</context>
<context>
    <name>Macros</name>
    <message>
        <source>Responder</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Respuesta rápida</source>
        <translation>Resposta rápida</translation>
    </message>
    <message>
        <source>Nota interna</source>
        <translation>Nota interna</translation>
    </message>
    <message>
        <source>Tomar</source>
        <translation>Assumir</translation>
    </message>
    <message>
        <source>Asignar a</source>
        <translation>Atribuir a</translation>
    </message>
    <message>
        <source>Pasar al equipo</source>
        <translation>Passar para a equipe</translation>
    </message>
    <message>
        <source>Devolver a la cola</source>
        <translation>Devolver à fila</translation>
    </message>
    <message>
        <source>Resolver</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>Resolver y preguntar cómo terminó</source>
        <translation>Resolver e perguntar como terminou</translation>
    </message>
    <message>
        <source>Traer de vuelta</source>
        <translation>Trazer de volta</translation>
    </message>
    <message>
        <source>Reabrir</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Etiquetar</source>
        <translation>Etiquetar</translation>
    </message>
    <message>
        <source>Quitar etiquetas</source>
        <translation>Remover etiquetas</translation>
    </message>
    <message>
        <source>Prioridad</source>
        <translation>Prioridade</translation>
    </message>
    <message>
        <source>Posponer</source>
        <translation>Adiar</translation>
    </message>
    <message>
        <source>Con {0}</source>
        <translation>Com {0}</translation>
    </message>
    <message>
        <source>Esta versión no conoce este paso.</source>
        <translation>Esta versão não conhece este passo.</translation>
    </message>
    <message>
        <source>A este paso le falta un dato.</source>
        <translation>Falta um dado neste passo.</translation>
    </message>
    <message>
        <source>Las etiquetas van por nombre.</source>
        <translation>As etiquetas vão por nome.</translation>
    </message>
    <message>
        <source>Falta: {0}</source>
        <translation>Falta: {0}</translation>
    </message>
    <message>
        <source>Lo que nombra ya no existe.</source>
        <translation>O que ele indica não existe mais.</translation>
    </message>
    <message>
        <source>La ventana de 24 h está cerrada.</source>
        <translation>A janela de 24 h está fechada.</translation>
    </message>
    <message>
        <source>El servidor aún no sabe hacer este paso.</source>
        <translation>O servidor ainda não sabe fazer este passo.</translation>
    </message>
    <message>
        <source>Un archivo ya no existe: adjúntalo otra vez en la respuesta rápida.</source>
        <translation>Um arquivo não existe mais: anexe-o de novo na resposta rápida.</translation>
    </message>
    <message>
        <source>Un archivo se está preparando: prueba en un momento.</source>
        <translation>Um arquivo está sendo preparado: tente em um momento.</translation>
    </message>
    <message>
        <source>Va después de resolver: ponlo antes.</source>
        <translation>Vem depois de resolver: coloque antes.</translation>
    </message>
    <message>
        <source>Macros</source>
        <translation>Macros</translation>
    </message>
    <message>
        <source>Buscar macro</source>
        <translation>Buscar macro</translation>
    </message>
    <message>
        <source>Deshacer</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Eliminar</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>Editar</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Ejecutar</source>
        <translation>Executar</translation>
    </message>
    <message>
        <source>Lo que hará</source>
        <translation>O que fará</translation>
    </message>
    <message>
        <source>Aún no hay macros</source>
        <translation>Ainda não há macros</translation>
    </message>
    <message>
        <source>Una macro hace varios pasos a la vez: responder, asignar, resolver.</source>
        <translation>Uma macro faz vários passos de uma vez: responder, atribuir, resolver.</translation>
    </message>
    <message>
        <source>Eliminada: {0}</source>
        <translation>Excluída: {0}</translation>
    </message>
    <message>
        <source>Sin conexión: se puede leer, no ejecutar.</source>
        <translation>Sem conexão: dá para ler, não para executar.</translation>
    </message>
    <message>
        <source>Un paso no se puede hacer ahora; no se hace ninguno.</source>
        <translation>Um passo não pode ser feito agora; nenhum será.</translation>
    </message>
    <message>
        <source>Abre una conversación para ejecutarla.</source>
        <translation>Abra uma conversa para executá-la.</translation>
    </message>
    <message numerus="yes">
        <source>Con %n archivos</source>
        <translation>
            <numerusform>Com %n arquivo</numerusform>
            <numerusform>Com %n arquivos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{0}: se acabó el tiempo para aceptarla; volvió a la cola</source>
        <translation>{0}: acabou o tempo para aceitar; voltou para a fila</translation>
    </message>
    <message>
        <source>{0}: se acabó el tiempo para aceptarla; la tiene {1}</source>
        <translation>{0}: acabou o tempo para aceitar; está com {1}</translation>
    </message>
    <message>
        <source>{0}: {1} no respondió a la transferencia</source>
        <translation>{0}: {1} não respondeu à transferência</translation>
    </message>
    <message>
        <source>{0}: {1} rechazó la transferencia</source>
        <translation>{0}: {1} recusou a transferência</translation>
    </message>
    <message>
        <source>La tienes de nuevo</source>
        <translation>Está com você de novo</translation>
    </message>
    <message>
        <source>La tiene {0}</source>
        <translation>Está com {0}</translation>
    </message>
    <message>
        <source>Volvió a la cola</source>
        <translation>Voltou para a fila</translation>
    </message>
    <message>
        <source>sin conexión</source>
        <translation>sem conexão</translation>
    </message>
    <message>
        <source>Este dispositivo no guarda claves: Relevo te pedirá la contraseña cada vez.</source>
        <translation>Este dispositivo não guarda chaves: o Relevo vai pedir sua senha sempre.</translation>
    </message>
    <message>
        <source>{0} revisó tu caso {1}. Léelo en Informes, Mis revisiones</source>
        <translation>{0} revisou seu caso {1}. Leia em Relatórios, Minhas revisões</translation>
    </message>
</context>
<context>
    <name>MarketingSection</name>
    <message>
        <source>Publicidad</source>
        <translation>Publicidade</translation>
    </message>
    <message>
        <source>Por qué: lo pidió por teléfono…</source>
        <translation>Por quê: pediu por telefone…</translation>
    </message>
    <message>
        <source>Volver a permitir</source>
        <translation>Voltar a permitir</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>No ha dicho que no.</source>
        <translation>Não disse que não.</translation>
    </message>
    <message>
        <source>Volver a permitir…</source>
        <translation>Voltar a permitir…</translation>
    </message>
    <message>
        <source>Registrar que no quiere</source>
        <translation>Registrar que não quer</translation>
    </message>
    <message>
        <source>lo escribió</source>
        <translation>escreveu</translation>
    </message>
    <message>
        <source>lo eligió en WhatsApp</source>
        <translation>escolheu no WhatsApp</translation>
    </message>
    <message>
        <source>lo registró el equipo</source>
        <translation>registrado pela equipe</translation>
    </message>
    <message>
        <source>vino en un archivo</source>
        <translation>veio em um arquivo</translation>
    </message>
    <message>
        <source>No quiere publicidad</source>
        <translation>Não quer publicidade</translation>
    </message>
</context>
<context>
    <name>MeasuresPage</name>
    <message>
        <source>Quien llega de un anuncio es una oportunidad</source>
        <translation>Quem vem de um anúncio é uma oportunidade</translation>
    </message>
    <message>
        <source>También sin etiqueta: WhatsApp dice de qué anuncio vino.</source>
        <translation>Também sem etiqueta: o WhatsApp diz de qual anúncio veio.</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>días</source>
        <translation>dias</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>Plazos</source>
        <translation>Prazos</translation>
    </message>
    <message>
        <source>Reabierto</source>
        <translation>Reaberto</translation>
    </message>
    <message>
        <source>si se abre de nuevo en este tiempo</source>
        <translation>se for aberto de novo nesse tempo</translation>
    </message>
    <message>
        <source>Resuelto a la primera</source>
        <translation>Resolvido no primeiro contato</translation>
    </message>
    <message>
        <source>Tiempo de atención</source>
        <translation>Tempo de atendimento</translation>
    </message>
    <message>
        <source>lo que cuenta tras lo último que hizo quien atiende, mientras espera al cliente</source>
        <translation>o que conta depois da última ação de quem atende, enquanto espera o cliente</translation>
    </message>
    <message>
        <source>Oportunidades y su meta</source>
        <translation>Oportunidades e sua meta</translation>
    </message>
    <message>
        <source>De esto sale la conversión.</source>
        <translation>Daqui sai a conversão.</translation>
    </message>
    <message>
        <source>Etiquetas de oportunidad</source>
        <translation>Etiquetas de oportunidade</translation>
    </message>
    <message>
        <source>Ninguna</source>
        <translation>Nenhuma</translation>
    </message>
    <message>
        <source>Etiquetas de meta</source>
        <translation>Etiquetas de meta</translation>
    </message>
    <message>
        <source>Es oportunidad con</source>
        <translation>É oportunidade com</translation>
    </message>
    <message>
        <source>Llega a su meta si se resuelve con:</source>
        <translation>Chega à meta se for resolvido com:</translation>
    </message>
    <message>
        <source>si en este tiempo no vuelve por lo mismo</source>
        <translation>se nesse tempo não voltar pelo mesmo motivo</translation>
    </message>
    <message>
        <source>O si le ponen la etiqueta</source>
        <translation>Ou se receber a etiqueta</translation>
    </message>
    <message>
        <source>desde su primer mensaje</source>
        <translation>desde a primeira mensagem</translation>
    </message>
    <message>
        <source>Plazo de la meta</source>
        <translation>Prazo da meta</translation>
    </message>
    <message>
        <source>lo que la empresa decide de sus cifras</source>
        <translation>o que a empresa decide sobre seus números</translation>
    </message>
    <message>
        <source>Lo que cambies vale para los casos que empiecen después: el mes pasado no cambia.</source>
        <translation>O que você mudar vale para os casos que começarem depois: o mês passado não muda.</translation>
    </message>
    <message>
        <source>Así se lee</source>
        <translation>Lê-se assim</translation>
    </message>
    <message>
        <source>Un caso cuenta como reabierto si vuelve en {0} h.</source>
        <translation>Um caso conta como reaberto se voltar em {0} h.</translation>
    </message>
    <message numerus="yes">
        <source>Está resuelto a la primera si nadie vuelve por lo mismo en %n día(s).</source>
        <translation>
            <numerusform>Está resolvido no primeiro contato se ninguém voltar pelo mesmo motivo em %n dia.</numerusform>
            <numerusform>Está resolvido no primeiro contato se ninguém voltar pelo mesmo motivo em %n dias.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nada es una oportunidad: no hay conversión.</source>
        <translation>Nada é uma oportunidade: não há conversão.</translation>
    </message>
    <message>
        <source>Sin meta, ninguna oportunidad se convierte.</source>
        <translation>Sem meta, nenhuma oportunidade se converte.</translation>
    </message>
    <message numerus="yes">
        <source>Una oportunidad tiene %n día(s) para llegar a su meta.</source>
        <translation>
            <numerusform>Uma oportunidade tem %n dia para chegar à meta.</numerusform>
            <numerusform>Uma oportunidade tem %n dias para chegar à meta.</numerusform>
        </translation>
    </message>
    <message>
        <source>ninguna</source>
        <translation>nenhuma</translation>
    </message>
    <message>
        <source>reabierto en {0} h</source>
        <translation>reaberto em {0} h</translation>
    </message>
    <message numerus="yes">
        <source>resuelto a la primera: %n día(s)</source>
        <translation>
            <numerusform>resolvido no primeiro contato: %n dia</numerusform>
            <numerusform>resolvido no primeiro contato: %n dias</numerusform>
        </translation>
    </message>
    <message>
        <source>atención: {0} min tras lo último</source>
        <translation>atendimento: {0} min após a última ação</translation>
    </message>
    <message>
        <source>oportunidades: {0}</source>
        <translation>oportunidades: {0}</translation>
    </message>
    <message>
        <source>los anuncios traen oportunidades</source>
        <translation>os anúncios trazem oportunidades</translation>
    </message>
    <message>
        <source>los anuncios no traen oportunidades</source>
        <translation>os anúncios não trazem oportunidades</translation>
    </message>
    <message>
        <source>meta: {0}</source>
        <translation>meta: {0}</translation>
    </message>
    <message>
        <source>etiquetas de meta: {0}</source>
        <translation>etiquetas de meta: {0}</translation>
    </message>
    <message numerus="yes">
        <source>meta en %n día(s)</source>
        <translation>
            <numerusform>meta em %n dia</numerusform>
            <numerusform>meta em %n dias</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MediaViewer</name>
    <message>
        <source>Foto</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Anterior</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Siguiente</source>
        <translation>Próxima</translation>
    </message>
    <message>
        <source>Alejar</source>
        <translation>Afastar</translation>
    </message>
    <message>
        <source>Acercar</source>
        <translation>Aproximar</translation>
    </message>
    <message>
        <source>Girar</source>
        <translation>Girar</translation>
    </message>
    <message>
        <source>Copiar</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Reenviar</source>
        <translation>Encaminhar</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Descargando…</source>
        <translation>Baixando…</translation>
    </message>
    <message>
        <source>No se pudo abrir la foto. Revisa la conexión e intenta de nuevo.</source>
        <translation>Não foi possível abrir a foto. Verifique a conexão e tente de novo.</translation>
    </message>
</context>
<context>
    <name>MembersCard</name>
    <message>
        <source>Personas</source>
        <translation>Pessoas</translation>
    </message>
    <message>
        <source>La capacidad es de cada persona y vale para todos sus equipos juntos. Lo que espera al cliente pesa la mitad.</source>
        <translation>A capacidade é de cada pessoa e vale para todas as suas equipes juntas. O que aguarda o cliente pesa a metade.</translation>
    </message>
    <message>
        <source>Capacidad de {0}</source>
        <translation>Capacidade de {0}</translation>
    </message>
</context>
<context>
    <name>MentionPopup</name>
    <message>
        <source>Colegas</source>
        <translation>Colegas</translation>
    </message>
    <message>
        <source>Equipo</source>
        <translation>Equipe</translation>
    </message>
</context>
<context>
    <name>Mentioning</name>
    <message>
        <source>Colegas: flechas para elegir, Enter para insertar</source>
        <translation>Colegas: setas para escolher, Enter para inserir</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>Ayuda y otras áreas</source>
        <translation>Ajuda e outras áreas</translation>
    </message>
    <message>
        <source>Cliente</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Más acciones</source>
        <translation>Mais ações</translation>
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
        <translation>Conversa</translation>
    </message>
    <message>
        <source>Escribir</source>
        <translation>Escrever</translation>
    </message>
    <message>
        <source>Ir</source>
        <translation>Ir</translation>
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
        <translation>Contatos unidos</translation>
    </message>
    <message>
        <source>Son personas distintas: no se vuelve a preguntar</source>
        <translation>São pessoas diferentes: não vamos perguntar de novo</translation>
    </message>
</context>
<context>
    <name>MessageInfoDialog</name>
    <message>
        <source>Información del mensaje</source>
        <translation>Informações da mensagem</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Mensaje</source>
        <translation>Mensagem</translation>
    </message>
    <message>
        <source>De</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Fecha</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Texto</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Estado</source>
        <translation>Situação</translation>
    </message>
    <message>
        <source>Editado</source>
        <translation>Editada</translation>
    </message>
    <message>
        <source>Eliminado</source>
        <translation>Apagada</translation>
    </message>
    <message>
        <source>Categoría</source>
        <translation>Categoria</translation>
    </message>
    <message>
        <source>Servicio</source>
        <translation>Serviço</translation>
    </message>
    <message>
        <source>Utilidad</source>
        <translation>Utilidade</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>Marketing</translation>
    </message>
    <message>
        <source>Autenticación</source>
        <translation>Autenticação</translation>
    </message>
    <message>
        <source>Por qué no se envió</source>
        <translation>Por que não foi enviada</translation>
    </message>
    <message>
        <source>Motivo</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Código de Meta</source>
        <translation>Código da Meta</translation>
    </message>
    <message>
        <source>Detalle de Meta</source>
        <translation>Detalhe da Meta</translation>
    </message>
    <message>
        <source>Intentos de envío</source>
        <translation>Tentativas de envio</translation>
    </message>
    <message>
        <source>Intento {number}</source>
        <translation>Tentativa {number}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>Sin respuesta</source>
        <translation>Sem resposta</translation>
    </message>
    <message>
        <source>Envíos de este mensaje</source>
        <translation>Envios desta mensagem</translation>
    </message>
    <message>
        <source>Envío {number}</source>
        <translation>Envio {number}</translation>
    </message>
</context>
<context>
    <name>Metrics</name>
    <message>
        <source>Cumplidos entre todo lo cumplido o incumplido. Un incumplimiento cuenta en el momento en que venció el plazo, aunque el caso siga abierto; lo que aún corre queda fuera.</source>
        <translation>Cumpridos entre tudo o que foi cumprido ou descumprido. Um descumprimento conta no momento em que o prazo venceu, mesmo com o atendimento aberto; o que ainda corre fica de fora.</translation>
    </message>
    <message>
        <source>Esta versión de Relevo todavía no explica esta cifra. Actualiza para leer su fórmula.</source>
        <translation>Esta versão do Relevo ainda não explica este número. Atualize para ler a fórmula.</translation>
    </message>
    <message>
        <source>Del primer mensaje del cliente a la primera respuesta de una persona. Un caso, una medida; los mensajes automáticos y las notas no cuentan como respuesta.</source>
        <translation>Da primeira mensagem do cliente à primeira resposta de uma pessoa. Uma medida por atendimento; mensagens automáticas e notas não contam como resposta.</translation>
    </message>
    <message>
        <source>Del primer mensaje del cliente a la primera respuesta de una persona que no solo pide esperar («un momento, reviso»).</source>
        <translation>Da primeira mensagem do cliente à primeira resposta de uma pessoa que não só pede para esperar (&quot;um momento, vou ver&quot;).</translation>
    </message>
    <message>
        <source>De cada nueva espera del cliente a la siguiente respuesta de una persona. Se mide por espera, no por conversación; varios mensajes seguidos del cliente son una sola espera.</source>
        <translation>De cada nova espera do cliente à resposta seguinte de uma pessoa. Mede-se por espera, não por conversa; várias mensagens seguidas do cliente são uma só espera.</translation>
    </message>
    <message>
        <source>Desde que la espera fue de esa persona hasta su propia primera respuesta. Lo que pasó a otra persona antes de responder se ve aparte.</source>
        <translation>De quando a espera passou a ser dessa pessoa até a primeira resposta dela. O que passou a outra pessoa antes da resposta aparece à parte.</translation>
    </message>
    <message>
        <source>Todo el tiempo que el caso pasó en la cola de un equipo, sin responsable. Si vuelve a la cola, se suma otra vez.</source>
        <translation>Todo o tempo que o atendimento passou na fila de uma equipe, sem responsável. Se volta à fila, soma outra vez.</translation>
    </message>
    <message>
        <source>Del primer mensaje del caso a la primera vez que se resolvió.</source>
        <translation>Da primeira mensagem do atendimento à primeira vez que foi resolvido.</translation>
    </message>
    <message>
        <source>Del primer mensaje del caso a la última vez que se resolvió, sin los ratos en que estuvo resuelto.</source>
        <translation>Da primeira mensagem do atendimento à última vez que foi resolvido, sem os períodos em que esteve resolvido.</translation>
    </message>
    <message>
        <source>Desde que el cliente, una regla o el asistente pidió una persona hasta su primera respuesta.</source>
        <translation>De quando o cliente, uma regra ou o assistente pediu uma pessoa até a primeira resposta dela.</translation>
    </message>
    <message>
        <source>Del primer mensaje del cliente al primer mensaje del asistente, por reloj de calendario.</source>
        <translation>Da primeira mensagem do cliente à primeira mensagem do assistente, pelo relógio corrido.</translation>
    </message>
    <message>
        <source>Del primer mensaje del cliente al primer mensaje automático, por reloj de calendario.</source>
        <translation>Da primeira mensagem do cliente à primeira mensagem automática, pelo relógio corrido.</translation>
    </message>
    <message>
        <source>El tiempo que el caso estuvo en manos de personas, sin lo pospuesto ni la espera por el cliente de más de 10 minutos sin actividad.</source>
        <translation>O tempo em que o atendimento esteve nas mãos de pessoas, sem o adiado nem a espera pelo cliente de mais de 10 minutos sem atividade.</translation>
    </message>
    <message>
        <source>La parte del tiempo de atención que fue de cada persona.</source>
        <translation>A parte do tempo de atendimento que foi de cada pessoa.</translation>
    </message>
    <message>
        <source>La parte del tiempo abierto en que el cliente nos esperaba a nosotros. Con las esperas por el cliente y por otra área suma todo el tiempo abierto.</source>
        <translation>A parte do tempo aberto em que o cliente esperava por nós. Com as esperas pelo cliente e por outra área soma todo o tempo aberto.</translation>
    </message>
    <message>
        <source>La parte del tiempo abierto en que esperábamos al cliente.</source>
        <translation>A parte do tempo aberto em que esperávamos o cliente.</translation>
    </message>
    <message>
        <source>La parte del tiempo abierto en que esperábamos a otra área.</source>
        <translation>A parte do tempo aberto em que esperávamos outra área.</translation>
    </message>
    <message>
        <source>Casos por el día en que empezaron, también los que abrió la empresa.</source>
        <translation>Atendimentos pelo dia em que começaram, também os que a empresa abriu.</translation>
    </message>
    <message>
        <source>Casos que en el período pasaron a ser de esa persona.</source>
        <translation>Atendimentos que no período passaram a ser dessa pessoa.</translation>
    </message>
    <message>
        <source>Casos con al menos una respuesta propia de esa persona.</source>
        <translation>Atendimentos com ao menos uma resposta dessa pessoa.</translation>
    </message>
    <message>
        <source>Casos que se resolvieron mientras eran de esa persona.</source>
        <translation>Atendimentos resolvidos enquanto eram dessa pessoa.</translation>
    </message>
    <message>
        <source>Casos que en el período pasaron a ser de ese equipo.</source>
        <translation>Atendimentos que no período passaram a ser dessa equipe.</translation>
    </message>
    <message>
        <source>Casos con al menos una respuesta de una persona de ese equipo.</source>
        <translation>Atendimentos com ao menos uma resposta de uma pessoa dessa equipe.</translation>
    </message>
    <message>
        <source>Casos que se resolvieron mientras eran de ese equipo.</source>
        <translation>Atendimentos resolvidos enquanto eram dessa equipe.</translation>
    </message>
    <message>
        <source>Casos que el cliente hizo reabrir dentro del plazo (72 h si la empresa no lo cambió), entre los que se resolvieron. Son provisionales hasta que pasa ese plazo.</source>
        <translation>Atendimentos que o cliente fez reabrir dentro do prazo (72 h se a empresa não mudou), entre os resolvidos. São provisórios até passar esse prazo.</translation>
    </message>
    <message>
        <source>Oportunidades que llegaron a su meta a tiempo, entre todas, también las que nadie respondió. Se acreditan a quien atendió primero.</source>
        <translation>Oportunidades que chegaram à meta a tempo, entre todas, também as que ninguém respondeu. São creditadas a quem atendeu primeiro.</translation>
    </message>
    <message>
        <source>Oportunidades que llegaron a su meta a tiempo, entre todas, también las que nadie respondió. Se acreditan a quien atendió al final.</source>
        <translation>Oportunidades que chegaram à meta a tempo, entre todas, também as que ninguém respondeu. São creditadas a quem atendeu por último.</translation>
    </message>
    <message>
        <source>Oportunidades que llegaron a su meta a tiempo, entre todas, según el anuncio del que vinieron.</source>
        <translation>Oportunidades que chegaram à meta a tempo, entre todas, segundo o anúncio de que vieram.</translation>
    </message>
    <message>
        <source>Casos sin ningún incumplimiento de SLA, entre los que terminaron.</source>
        <translation>Atendimentos sem nenhum descumprimento de SLA, entre os que terminaram.</translation>
    </message>
    <message>
        <source>Casos en que, mientras el cliente esperaba nuestra respuesta, se cerró la ventana de 24 h, el cliente canceló o el caso se cerró solo, entre los que llegaron a la cola o a una persona y ya terminaron. Cada causa se muestra aparte.</source>
        <translation>Casos em que, enquanto o cliente esperava nossa resposta, a janela de 24 h fechou, o cliente cancelou ou o caso fechou sozinho, entre os que chegaram à fila ou a uma pessoa e já terminaram. Cada causa é mostrada à parte.</translation>
    </message>
    <message>
        <source>Casos resueltos una sola vez y por una sola persona, sin que el cliente volviera por lo mismo (en 7 días si la empresa no lo cambió), entre los resueltos. Lo mismo: comparten una etiqueta puesta en cada caso, o uno no tiene ninguna. Son provisionales ese tiempo.</source>
        <translation>Casos resolvidos uma só vez e por uma só pessoa, sem que o cliente voltasse pelo mesmo motivo (em 7 dias se a empresa não mudou), entre os resolvidos. O mesmo: compartilham uma etiqueta posta em cada caso, ou um deles não tem nenhuma. São provisórios nesse tempo.</translation>
    </message>
    <message>
        <source>Casos resueltos una sola vez, también con transferencias, sin que el cliente volviera por lo mismo (en 7 días si la empresa no lo cambió), entre los resueltos. Lo mismo: comparten una etiqueta puesta en cada caso, o uno no tiene ninguna. Son provisionales ese tiempo.</source>
        <translation>Casos resolvidos uma só vez, também com transferências, sem que o cliente voltasse pelo mesmo motivo (em 7 dias se a empresa não mudou), entre os resolvidos. O mesmo: compartilham uma etiqueta posta em cada caso, ou um deles não tem nenhuma. São provisórios nesse tempo.</translation>
    </message>
    <message>
        <source>Respuestas con nota 4 o 5, entre todas las respuestas de la encuesta.</source>
        <translation>Respostas com nota 4 ou 5, entre todas as respostas da pesquisa.</translation>
    </message>
    <message>
        <source>Respuestas con nota 4 o 5 en casos en que ninguna persona respondió, solo el asistente.</source>
        <translation>Respostas com nota 4 ou 5 em casos em que nenhuma pessoa respondeu, só o assistente.</translation>
    </message>
    <message>
        <source>Encuestas respondidas, entre las enviadas.</source>
        <translation>Pesquisas respondidas, entre as enviadas.</translation>
    </message>
    <message>
        <source>Mensajes y llamadas con que se buscó al cliente, por caso.</source>
        <translation>Mensagens e ligações com que se procurou o cliente, por atendimento.</translation>
    </message>
    <message>
        <source>Llamadas anotadas por caso, según cómo terminaron.</source>
        <translation>Ligações anotadas por atendimento, segundo como terminaram.</translation>
    </message>
    <message>
        <source>Cuántas veces el caso pasó a otra persona o equipo.</source>
        <translation>Quantas vezes o atendimento passou a outra pessoa ou equipe.</translation>
    </message>
    <message>
        <source>Respuestas de personas en cada caso resuelto.</source>
        <translation>Respostas de pessoas em cada atendimento resolvido.</translation>
    </message>
    <message>
        <source>Lo vendido, como se anotó al resolver.</source>
        <translation>O que foi vendido, como se anotou ao resolver.</translation>
    </message>
    <message>
        <source>La nota de 1 a 5 que dieron los clientes.</source>
        <translation>A nota de 1 a 5 que os clientes deram.</translation>
    </message>
    <message>
        <source>Casos que empezaron con el asistente: resueltos (meta o ayuda confirmada, sin persona y sin volver en 72 h), supuestos (silencio), pasados a una persona y abandonados a medias. Los cuatro suman el 100 %.</source>
        <translation>Casos que começaram com o assistente: resolvidos (meta ou ajuda confirmada, sem pessoa e sem voltar em 72 h), supostos (silêncio), passados para uma pessoa e abandonados no meio. Os quatro somam 100 %.</translation>
    </message>
    <message>
        <source>Casos resueltos, según el resultado que se anotó.</source>
        <translation>Atendimentos resolvidos, segundo o resultado anotado.</translation>
    </message>
    <message>
        <source>Casos según sus etiquetas; un caso con dos etiquetas cuenta en las dos.</source>
        <translation>Atendimentos segundo suas etiquetas; um atendimento com duas etiquetas conta nas duas.</translation>
    </message>
    <message>
        <source>Primera respuesta</source>
        <translation>Primeira resposta</translation>
    </message>
    <message>
        <source>Primera respuesta sin contar «un momento»</source>
        <translation>Primeira resposta sem contar &quot;um momento&quot;</translation>
    </message>
    <message>
        <source>Respuestas siguientes</source>
        <translation>Respostas seguintes</translation>
    </message>
    <message>
        <source>Primera respuesta de cada agente</source>
        <translation>Primeira resposta de cada atendente</translation>
    </message>
    <message>
        <source>Tiempo en cola</source>
        <translation>Tempo na fila</translation>
    </message>
    <message>
        <source>Primera resolución</source>
        <translation>Primeira resolução</translation>
    </message>
    <message>
        <source>Resolución final</source>
        <translation>Resolução final</translation>
    </message>
    <message>
        <source>SLA: primera respuesta</source>
        <translation>SLA: primeira resposta</translation>
    </message>
    <message>
        <source>SLA: respuestas siguientes</source>
        <translation>SLA: respostas seguintes</translation>
    </message>
    <message>
        <source>SLA: resolución</source>
        <translation>SLA: resolução</translation>
    </message>
    <message>
        <source>SLA: fuera de horario</source>
        <translation>SLA: fora do horário</translation>
    </message>
    <message>
        <source>SLA: la hora que se dijo</source>
        <translation>SLA: a hora que se disse</translation>
    </message>
    <message>
        <source>SLA: promesas</source>
        <translation>SLA: promessas</translation>
    </message>
    <message>
        <source>SLA: otra área</source>
        <translation>SLA: outra área</translation>
    </message>
    <message>
        <source>Casos que empezaron</source>
        <translation>Atendimentos que começaram</translation>
    </message>
    <message>
        <source>Recibidos por agente</source>
        <translation>Recebidos por atendente</translation>
    </message>
    <message>
        <source>Atendidos por agente</source>
        <translation>Atendidos por atendente</translation>
    </message>
    <message>
        <source>Resueltos por agente</source>
        <translation>Resolvidos por atendente</translation>
    </message>
    <message>
        <source>Recibidos por equipo</source>
        <translation>Recebidos por equipe</translation>
    </message>
    <message>
        <source>Atendidos por equipo</source>
        <translation>Atendidos por equipe</translation>
    </message>
    <message>
        <source>Resueltos por equipo</source>
        <translation>Resolvidos por equipe</translation>
    </message>
    <message>
        <source>Primera respuesta desde que se pidió una persona</source>
        <translation>Primeira resposta desde que se pediu uma pessoa</translation>
    </message>
    <message>
        <source>Primera respuesta del asistente</source>
        <translation>Primeira resposta do assistente</translation>
    </message>
    <message>
        <source>Primera respuesta automática</source>
        <translation>Primeira resposta automática</translation>
    </message>
    <message>
        <source>Cómo terminó el asistente</source>
        <translation>Como terminou o assistente</translation>
    </message>
    <message>
        <source>Tiempo de atención</source>
        <translation>Tempo de atendimento</translation>
    </message>
    <message>
        <source>Tiempo de atención por agente</source>
        <translation>Tempo de atendimento por atendente</translation>
    </message>
    <message>
        <source>Espera por nosotros</source>
        <translation>Espera por nós</translation>
    </message>
    <message>
        <source>Espera por el cliente</source>
        <translation>Espera pelo cliente</translation>
    </message>
    <message>
        <source>Espera por otra área</source>
        <translation>Espera por outra área</translation>
    </message>
    <message>
        <source>Perdidos sin respuesta</source>
        <translation>Perdidos sem resposta</translation>
    </message>
    <message>
        <source>Reabiertos</source>
        <translation>Reabertos</translation>
    </message>
    <message>
        <source>Resueltos a la primera por una persona</source>
        <translation>Resolvidos de primeira por uma pessoa</translation>
    </message>
    <message>
        <source>Resueltos a la primera</source>
        <translation>Resolvidos de primeira</translation>
    </message>
    <message>
        <source>Sin ningún incumplimiento</source>
        <translation>Sem nenhum descumprimento</translation>
    </message>
    <message>
        <source>Intentos de contacto</source>
        <translation>Tentativas de contato</translation>
    </message>
    <message>
        <source>Llamadas anotadas</source>
        <translation>Ligações anotadas</translation>
    </message>
    <message>
        <source>Transferencias por caso</source>
        <translation>Transferências por atendimento</translation>
    </message>
    <message>
        <source>Respuestas por caso resuelto</source>
        <translation>Respostas por atendimento resolvido</translation>
    </message>
    <message>
        <source>Resultados de los casos</source>
        <translation>Resultados dos atendimentos</translation>
    </message>
    <message>
        <source>Ventas</source>
        <translation>Vendas</translation>
    </message>
    <message>
        <source>Conversión, por quien atendió primero</source>
        <translation>Conversão, por quem atendeu primeiro</translation>
    </message>
    <message>
        <source>Conversión, por quien atendió al final</source>
        <translation>Conversão, por quem atendeu por último</translation>
    </message>
    <message>
        <source>Conversión por anuncio</source>
        <translation>Conversão por anúncio</translation>
    </message>
    <message>
        <source>Satisfacción (CSAT)</source>
        <translation>Satisfação (CSAT)</translation>
    </message>
    <message>
        <source>Satisfacción (CSAT) solo con el asistente</source>
        <translation>Satisfação (CSAT) só com o assistente</translation>
    </message>
    <message>
        <source>Nota de la encuesta</source>
        <translation>Nota da pesquisa</translation>
    </message>
    <message>
        <source>Encuestas respondidas</source>
        <translation>Pesquisas respondidas</translation>
    </message>
    <message>
        <source>Motivos de contacto</source>
        <translation>Motivos do contato</translation>
    </message>
    <message>
        <source>Cuentan</source>
        <translation>Contam</translation>
    </message>
    <message>
        <source>Sí</source>
        <translation>Sim</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Não</translation>
    </message>
    <message>
        <source>No se enviaron</source>
        <translation>Não foram enviadas</translation>
    </message>
    <message>
        <source>Cumplidos</source>
        <translation>Cumpridos</translation>
    </message>
    <message>
        <source>Incumplidos</source>
        <translation>Descumpridos</translation>
    </message>
    <message>
        <source>Aún corren</source>
        <translation>Ainda correm</translation>
    </message>
    <message>
        <source>Aún sin terminar</source>
        <translation>Ainda sem terminar</translation>
    </message>
    <message>
        <source>Aún sin responder</source>
        <translation>Ainda sem resposta</translation>
    </message>
    <message>
        <source>Se resolvieron sin responder</source>
        <translation>Resolvidos sem resposta</translation>
    </message>
    <message>
        <source>No hacía falta responder</source>
        <translation>Não precisava responder</translation>
    </message>
    <message>
        <source>Pasaron a otra persona antes de responder</source>
        <translation>Passaram a outra pessoa antes da resposta</translation>
    </message>
    <message>
        <source>Terminaron a tiempo sin respuesta</source>
        <translation>Terminaram a tempo sem resposta</translation>
    </message>
    <message>
        <source>Respondió otra persona, o nadie</source>
        <translation>Outra pessoa respondeu, ou ninguém</translation>
    </message>
    <message>
        <source>Spam, fusionados y pruebas</source>
        <translation>Spam, mesclados e testes</translation>
    </message>
    <message>
        <source>Iniciados por la empresa</source>
        <translation>Iniciados pela empresa</translation>
    </message>
    <message>
        <source>Se cerró la ventana de 24 h</source>
        <translation>A janela de 24 h fechou</translation>
    </message>
    <message>
        <source>El cliente canceló</source>
        <translation>O cliente cancelou</translation>
    </message>
    <message>
        <source>Se cerró solo por silencio</source>
        <translation>Fechou sozinho por silêncio</translation>
    </message>
    <message>
        <source>Resuelto por el asistente</source>
        <translation>Resolvido pelo assistente</translation>
    </message>
    <message>
        <source>Supuesto: el cliente no dijo más</source>
        <translation>Suposto: o cliente não disse mais nada</translation>
    </message>
    <message>
        <source>Pasó a una persona</source>
        <translation>Passou para uma pessoa</translation>
    </message>
    <message>
        <source>Abandonado a medias</source>
        <translation>Abandonado no meio</translation>
    </message>
    <message>
        <source>Contestó</source>
        <translation>Atendeu</translation>
    </message>
    <message>
        <source>No contestó</source>
        <translation>Não atendeu</translation>
    </message>
    <message>
        <source>Buzón de voz</source>
        <translation>Caixa postal</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Mediana</source>
        <translation>Mediana</translation>
    </message>
    <message>
        <source>p90</source>
        <translation>p90</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Média</translation>
    </message>
    <message>
        <source>Cumplim.</source>
        <translation>Cumprim.</translation>
    </message>
    <message>
        <source>Parte</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Sin resp.</source>
        <translation>Sem resp.</translation>
    </message>
    <message>
        <source>En curso</source>
        <translation>Em curso</translation>
    </message>
    <message>
        <source>Excluidos</source>
        <translation>Excluídos</translation>
    </message>
    <message>
        <source>Tiempo hábil</source>
        <translation>Tempo útil</translation>
    </message>
    <message>
        <source>Tiempo de calendario</source>
        <translation>Tempo corrido</translation>
    </message>
    <message>
        <source>Por día</source>
        <translation>Por dia</translation>
    </message>
    <message>
        <source>Por semana</source>
        <translation>Por semana</translation>
    </message>
    <message>
        <source>Por mes</source>
        <translation>Por mês</translation>
    </message>
    <message>
        <source>Por hora y día</source>
        <translation>Por hora e dia</translation>
    </message>
    <message>
        <source>Por equipo</source>
        <translation>Por equipe</translation>
    </message>
    <message>
        <source>Por agente</source>
        <translation>Por atendente</translation>
    </message>
    <message>
        <source>Por número</source>
        <translation>Por número</translation>
    </message>
    <message>
        <source>Por etiqueta</source>
        <translation>Por etiqueta</translation>
    </message>
    <message>
        <source>Por motivo</source>
        <translation>Por motivo</translation>
    </message>
    <message>
        <source>Resumen</source>
        <translation>Resumo</translation>
    </message>
    <message>
        <source>Mi hoja</source>
        <translation>Minha folha</translation>
    </message>
    <message>
        <source>Esperas</source>
        <translation>Esperas</translation>
    </message>
    <message>
        <source>Resolución</source>
        <translation>Resolução</translation>
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
        <translation>Pesquisas</translation>
    </message>
    <message>
        <source>Resultados</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Pendiente</source>
        <translation>Pendente</translation>
    </message>
    <message>
        <source>NPS</source>
        <translation>NPS</translation>
    </message>
    <message>
        <source>Tiempo del equipo</source>
        <translation>Tempo da equipe</translation>
    </message>
    <message>
        <source>Mi tiempo</source>
        <translation>Meu tempo</translation>
    </message>
    <message>
        <source>Entrega</source>
        <translation>Entrega</translation>
    </message>
    <message>
        <source>Costos</source>
        <translation>Custos</translation>
    </message>
    <message>
        <source>Revisión semanal</source>
        <translation>Revisão semanal</translation>
    </message>
    <message>
        <source>Acompañamiento</source>
        <translation>Acompanhamento</translation>
    </message>
    <message>
        <source>Mis revisiones</source>
        <translation>Minhas revisões</translation>
    </message>
</context>
<context>
    <name>MicrophoneButton</name>
    <message>
        <source>Elegir el micrófono</source>
        <translation>Escolher o microfone</translation>
    </message>
    <message>
        <source>Micrófono</source>
        <translation>Microfone</translation>
    </message>
    <message>
        <source>El del sistema</source>
        <translation>O do sistema</translation>
    </message>
    <message>
        <source>No hay micrófono conectado</source>
        <translation>Nenhum microfone conectado</translation>
    </message>
    <message>
        <source>Al cambiar, la grabación empieza de nuevo</source>
        <translation>Ao trocar, a gravação recomeça</translation>
    </message>
</context>
<context>
    <name>Minutes</name>
    <message>
        <source>sin plazo</source>
        <translation>sem prazo</translation>
    </message>
    <message>
        <source>hereda</source>
        <translation>herda</translation>
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
        <translation>Resposta</translation>
    </message>
    <message>
        <source>Nota</source>
        <translation>Nota</translation>
    </message>
</context>
<context>
    <name>Moment</name>
    <message>
        <source>Día</source>
        <translation>Dia</translation>
    </message>
    <message>
        <source>Hora</source>
        <translation>Hora</translation>
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
        <translation>ontem</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <comment>day month</comment>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>{0} de {1}</source>
        <comment>month year</comment>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <source>hace {0}</source>
        <translation>há {0}</translation>
    </message>
</context>
<context>
    <name>MoreSection</name>
    <message>
        <source>Zona horaria</source>
        <translation>Fuso horário</translation>
    </message>
    <message>
        <source>de los equipos sin horario propio: lunes a viernes, 9 a 18</source>
        <translation>das equipes sem horário próprio: segunda a sexta, 9 às 18</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>Un aviso que nadie toma sube cada</source>
        <translation>Um aviso que ninguém assume sobe a cada</translation>
    </message>
    <message>
        <source>otro dispositivo, otra persona, supervisión</source>
        <translation>outro dispositivo, outra pessoa, supervisão</translation>
    </message>
    <message>
        <source>Frases que piden un momento</source>
        <translation>Frases que pedem um momento</translation>
    </message>
    <message>
        <source>Frases que piden un momento, una por línea</source>
        <translation>Frases que pedem um momento, uma por linha</translation>
    </message>
    <message>
        <source>Quien las envía abre una promesa en vez de terminar la espera.</source>
        <translation>Quem as envia abre uma promessa em vez de encerrar a espera.</translation>
    </message>
</context>
<context>
    <name>MyDay</name>
    <message>
        <source>Mi equipo</source>
        <translation>Minha equipe</translation>
    </message>
    <message>
        <source>Mi día</source>
        <translation>Meu dia</translation>
    </message>
    <message>
        <source>Cerrar el panel</source>
        <translation>Fechar o painel</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Horario nuevo</source>
        <translation>Horário novo</translation>
    </message>
    <message>
        <source>Cambiar nombre</source>
        <translation>Mudar o nome</translation>
    </message>
    <message>
        <source>Crear</source>
        <translation>Criar</translation>
    </message>
    <message>
        <source>Listo</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>Tienda, Soporte, Turno de noche…</source>
        <translation>Loja, Suporte, Turno da noite…</translation>
    </message>
    <message>
        <source>Empezar con</source>
        <translation>Começar com</translation>
    </message>
    <message>
        <source>Lunes a viernes, de 9:00 a 18:00</source>
        <translation>Segunda a sexta, das 9:00 às 18:00</translation>
    </message>
    <message>
        <source>Como {0}</source>
        <translation>Como {0}</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Escribe un nombre.</source>
        <translation>Escreva um nome.</translation>
    </message>
</context>
<context>
    <name>NameReport</name>
    <message>
        <source>Guardar este informe</source>
        <translation>Salvar este relatório</translation>
    </message>
    <message>
        <source>Compartirlo con supervisión</source>
        <translation>Compartilhar com a supervisão</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Salvar</translation>
    </message>
</context>
<context>
    <name>NewBar</name>
    <message numerus="yes">
        <source>%n nueva(s)</source>
        <translation>
            <numerusform>%n nova</numerusform>
            <numerusform>%n novas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewConversation</name>
    <message>
        <source>Nueva conversación</source>
        <translation>Nova conversa</translation>
    </message>
    <message>
        <source>Nombre, etiqueta o teléfono con su código de país</source>
        <translation>Nome, etiqueta ou telefone com o código do país</translation>
    </message>
    <message>
        <source>Desde qué número</source>
        <translation>De qual número</translation>
    </message>
    <message>
        <source>Personas encontradas</source>
        <translation>Pessoas encontradas</translation>
    </message>
    <message>
        <source>Elegir a otra persona</source>
        <translation>Escolher outra pessoa</translation>
    </message>
    <message>
        <source>Nombre de la persona (opcional)</source>
        <translation>Nome da pessoa (opcional)</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Escribe al menos dos letras, o un teléfono.</source>
        <translation>Escreva pelo menos duas letras, ou um telefone.</translation>
    </message>
    <message>
        <source>Escribir a {0}</source>
        <translation>Escrever para {0}</translation>
    </message>
    <message>
        <source>Nadie con ese nombre. Escribe su teléfono para crear el contacto.</source>
        <translation>Ninguém com esse nome. Escreva o telefone para criar o contato.</translation>
    </message>
    <message>
        <source>la atiende {0}</source>
        <translation>atendida por {0}</translation>
    </message>
    <message>
        <source>no quiere publicidad</source>
        <translation>não quer publicidade</translation>
    </message>
    <message>
        <source>Para {0}</source>
        <translation>Para {0}</translation>
    </message>
    <message>
        <source>Solo llega una plantilla hasta que la persona conteste.</source>
        <translation>Só chega um modelo até a pessoa responder.</translation>
    </message>
    <message>
        <source>No quiere publicidad{0}: las plantillas de marketing no salen.</source>
        <translation>Não quer publicidade{0}: modelos de marketing não são enviados.</translation>
    </message>
    <message>
        <source>Enviando…</source>
        <translation>Enviando…</translation>
    </message>
</context>
<context>
    <name>NewsCard</name>
    <message>
        <source>La lista de festivos cambió</source>
        <translation>A lista de feriados mudou</translation>
    </message>
    <message>
        <source>Guarda o descarta antes tus cambios.</source>
        <translation>Salve ou descarte antes suas alterações.</translation>
    </message>
    <message>
        <source>Conservar la actual</source>
        <translation>Manter a atual</translation>
    </message>
    <message>
        <source>Usar la nueva</source>
        <translation>Usar a nova</translation>
    </message>
</context>
<context>
    <name>NoteCall</name>
    <message>
        <source>Anotar una llamada</source>
        <translation>Anotar uma ligação</translation>
    </message>
    <message>
        <source>Contestó</source>
        <translation>Atendeu</translation>
    </message>
    <message>
        <source>No contestó</source>
        <translation>Não atendeu</translation>
    </message>
    <message>
        <source>Dejé un mensaje de voz</source>
        <translation>Deixei recado na caixa postal</translation>
    </message>
    <message>
        <source>Qué se habló, o cuándo volver a llamar</source>
        <translation>O que foi falado, ou quando ligar de novo</translation>
    </message>
    <message>
        <source>Anotar</source>
        <translation>Anotar</translation>
    </message>
    <message>
        <source>A {0}, fuera de WhatsApp. El cliente no lo ve.</source>
        <translation>Para {0}, fora do WhatsApp. O cliente não vê.</translation>
    </message>
    <message>
        <source>Nota</source>
        <translation>Nota</translation>
    </message>
</context>
<context>
    <name>NotesSection</name>
    <message>
        <source>Notas del cliente</source>
        <translation>Notas do cliente</translation>
    </message>
    <message>
        <source>Lo que todo el equipo debe saber. El cliente no lo ve.</source>
        <translation>O que toda a equipe deve saber. O cliente não vê.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Venció el plazo de respuesta</source>
        <translation>O prazo de resposta venceu</translation>
    </message>
    <message>
        <source>Te ofrecen esta conversación: responde si la tomas</source>
        <translation>Oferecem esta conversa a você: responda se assume</translation>
    </message>
    <message>
        <source>Te asignaron esta conversación</source>
        <translation>Esta conversa foi atribuída a você</translation>
    </message>
    <message>
        <source>Te mencionaron en una nota</source>
        <translation>Mencionaram você em uma nota</translation>
    </message>
    <message>
        <source>Mensaje nuevo</source>
        <translation>Mensagem nova</translation>
    </message>
    <message>
        <source>Me encargo de todas</source>
        <translation>Eu cuido de todas</translation>
    </message>
    <message>
        <source>Me encargo</source>
        <translation>Eu cuido</translation>
    </message>
    <message numerus="yes">
        <source>Mensajes nuevos en %n conversaciones</source>
        <translation>
            <numerusform>Mensagens novas em %n conversa</numerusform>
            <numerusform>Mensagens novas em %n conversas</numerusform>
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
    <message>
        <source>Meta lo rechaza</source>
        <translation>A Meta recusa</translation>
    </message>
    <message>
        <source>En pausa</source>
        <translation>Em pausa</translation>
    </message>
    <message>
        <source>Meta no responde</source>
        <translation>A Meta não responde</translation>
    </message>
    <message>
        <source>Meta no nos avisa</source>
        <translation>A Meta não nos avisa</translation>
    </message>
    <message>
        <source>Conectado</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>En pausa {0}</source>
        <translation>Em pausa {0}</translation>
    </message>
    <message>
        <source>Calidad: {0}</source>
        <translation>Qualidade: {0}</translation>
    </message>
    <message>
        <source>Clientes nuevos al día: {0}</source>
        <translation>Clientes novos por dia: {0}</translation>
    </message>
    <message>
        <source>El token caducó</source>
        <translation>O token expirou</translation>
    </message>
    <message>
        <source>El token caduca el {0}</source>
        <translation>O token expira em {0}</translation>
    </message>
    <message>
        <source>El token no caduca</source>
        <translation>O token não expira</translation>
    </message>
    <message>
        <source>También en el teléfono</source>
        <translation>Também no telefone</translation>
    </message>
    <message>
        <source>Calidad: de {0} a {1}</source>
        <translation>Qualidade: de {0} para {1}</translation>
    </message>
    <message>
        <source>Clientes nuevos al día: de {0} a {1}</source>
        <translation>Clientes novos por dia: de {0} para {1}</translation>
    </message>
    <message>
        <source>Meta aceptó el nombre «{0}»</source>
        <translation>A Meta aprovou o nome “{0}”</translation>
    </message>
    <message>
        <source>Meta no aceptó el nombre «{0}»</source>
        <translation>A Meta não aprovou o nome “{0}”</translation>
    </message>
    <message>
        <source>Aviso de Meta sobre la cuenta: {0}</source>
        <translation>Aviso da Meta sobre a conta: {0}</translation>
    </message>
    <message>
        <source>alta</source>
        <translation>alta</translation>
    </message>
    <message>
        <source>media</source>
        <translation>média</translation>
    </message>
    <message>
        <source>baja</source>
        <translation>baixa</translation>
    </message>
    <message>
        <source>sin medir</source>
        <translation>sem medição</translation>
    </message>
    <message>
        <source>Conexión con Meta</source>
        <translation>Conexão com a Meta</translation>
    </message>
    <message>
        <source>Token de acceso</source>
        <translation>Token de acesso</translation>
    </message>
    <message>
        <source>Permisos del token</source>
        <translation>Permissões do token</translation>
    </message>
    <message>
        <source>Id del número</source>
        <translation>ID do número</translation>
    </message>
    <message>
        <source>Id de la cuenta</source>
        <translation>ID da conta</translation>
    </message>
    <message>
        <source>Secreto de la app</source>
        <translation>Segredo do app</translation>
    </message>
    <message>
        <source>Registro del número</source>
        <translation>Registro do número</translation>
    </message>
    <message>
        <source>Avisos de la cuenta</source>
        <translation>Avisos da conta</translation>
    </message>
    <message>
        <source>Puede enviar</source>
        <translation>Pode enviar</translation>
    </message>
    <message>
        <source>Calidad</source>
        <translation>Qualidade</translation>
    </message>
    <message>
        <source>Clientes nuevos al día</source>
        <translation>Clientes novos por dia</translation>
    </message>
    <message>
        <source>App del teléfono</source>
        <translation>App do telefone</translation>
    </message>
    <message>
        <source>No se pudo comprobar</source>
        <translation>Não foi possível verificar</translation>
    </message>
    <message>
        <source>Vale hasta el {0}</source>
        <translation>Válido até {0}</translation>
    </message>
    <message>
        <source>El servidor no llega a {0}. Revisa su conexión a internet y su cortafuegos.</source>
        <translation>O servidor não alcança {0}. Verifique a conexão com a internet e o firewall.</translation>
    </message>
    <message>
        <source>Bien</source>
        <translation>Certo</translation>
    </message>
    <message>
        <source>Míralo en el panel de Meta</source>
        <translation>Veja no painel da Meta</translation>
    </message>
    <message>
        <source>Alta</source>
        <translation>Alta</translation>
    </message>
    <message>
        <source>Media: los clientes bloquean o denuncian más de lo normal</source>
        <translation>Média: os clientes bloqueiam ou denunciam mais que o normal</translation>
    </message>
    <message>
        <source>Baja: envía menos promociones o Meta bajará el límite</source>
        <translation>Baixa: envie menos promoções ou a Meta reduzirá o limite</translation>
    </message>
    <message>
        <source>Meta aún no la mide</source>
        <translation>A Meta ainda não mede</translation>
    </message>
    <message>
        <source>sin límite</source>
        <translation>sem limite</translation>
    </message>
    <message>
        <source>hasta {0}</source>
        <translation>até {0}</translation>
    </message>
    <message>
        <source>Meta limitó la cuenta: mira el motivo en su panel</source>
        <translation>A Meta limitou a conta: veja o motivo no painel</translation>
    </message>
    <message>
        <source>Meta avisa de una falta a sus normas: mírala en su panel</source>
        <translation>A Meta avisa de uma violação das regras: veja no painel</translation>
    </message>
    <message>
        <source>Meta desactivó la cuenta: pide una revisión en su panel</source>
        <translation>A Meta desativou a conta: peça uma revisão no painel</translation>
    </message>
    <message>
        <source>Se eliminó la cuenta de WhatsApp</source>
        <translation>A conta do WhatsApp foi excluída</translation>
    </message>
    <message>
        <source>El teléfono dejó la unión: únelo otra vez desde la app</source>
        <translation>O telefone deixou a união: una-o de novo pelo app</translation>
    </message>
    <message>
        <source>El teléfono volvió a unirse</source>
        <translation>O telefone voltou a se unir</translation>
    </message>
    <message>
        <source>Meta aprobó la cuenta</source>
        <translation>A Meta aprovou a conta</translation>
    </message>
    <message>
        <source>Meta no aprobó la cuenta: mira el motivo en su panel</source>
        <translation>A Meta não aprovou a conta: veja o motivo no painel</translation>
    </message>
    <message>
        <source>También se atiende ahí: ábrela al menos cada 13 días o se desconecta</source>
        <translation>Também se atende ali: abra ao menos a cada 13 dias ou desconecta</translation>
    </message>
    <message>
        <source>Meta no lo acepta. Crea otro para un usuario del sistema y cópialo entero.</source>
        <translation>A Meta não aceita. Crie outro para um usuário do sistema e copie inteiro.</translation>
    </message>
    <message>
        <source>Caducó. Crea uno que no caduque para un usuario del sistema y cámbialo aquí.</source>
        <translation>Expirou. Crie um que não expire para um usuário do sistema e troque aqui.</translation>
    </message>
    <message>
        <source>Caduca el {until}. Crea uno que no caduque y cámbialo antes de ese día.</source>
        <translation>Expira em {until}. Crie um que não expire e troque antes desse dia.</translation>
    </message>
    <message>
        <source>Le faltan permisos: {missing}. Dáselos al crear el token.</source>
        <translation>Faltam permissões: {missing}. Conceda-as ao criar o token.</translation>
    </message>
    <message>
        <source>Ese token no ve ese número. Copia el id del panel (no es el teléfono) y da acceso al usuario.</source>
        <translation>Esse token não vê esse número. Copie o ID do painel (não é o telefone) e dê acesso ao usuário.</translation>
    </message>
    <message>
        <source>Ese token no ve esa cuenta de WhatsApp. Copia su id del panel y da acceso al usuario.</source>
        <translation>Esse token não vê essa conta do WhatsApp. Copie o ID do painel e dê acesso ao usuário.</translation>
    </message>
    <message>
        <source>El número no es de esa cuenta. Copia los dos ids de la misma página del panel.</source>
        <translation>O número não é dessa conta. Copie os dois IDs da mesma página do painel.</translation>
    </message>
    <message>
        <source>No es el de la app del token. Está en el panel: Configuración, Básica.</source>
        <translation>Não é o do app do token. Está no painel: Configurações, Básico.</translation>
    </message>
    <message>
        <source>No está registrado para enviar. Regístralo con su PIN de seis cifras.</source>
        <translation>Não está registrado para enviar. Registre com o PIN de seis dígitos.</translation>
    </message>
    <message>
        <source>Meta lo tiene desconectado. Regístralo otra vez.</source>
        <translation>A Meta o mantém desconectado. Registre outra vez.</translation>
    </message>
    <message>
        <source>Meta no tiene ninguna. Escríbela en el panel: WhatsApp, Configuración.</source>
        <translation>A Meta não tem nenhum. Escreva no painel: WhatsApp, Configuração.</translation>
    </message>
    <message>
        <source>Falta suscribir el campo «{missing}» en el panel: sin él no entra ningún mensaje.</source>
        <translation>Falta assinar o campo “{missing}” no painel: sem ele não entra nenhuma mensagem.</translation>
    </message>
    <message>
        <source>Entran mensajes. Para saberlo todo, suscribe también en el panel: {missing}.</source>
        <translation>As mensagens entram. Para saber de tudo, assine também no painel: {missing}.</translation>
    </message>
    <message>
        <source>Meta avisa a {address}, que no es la de Relevo. Cámbiala en el panel.</source>
        <translation>A Meta avisa em {address}, que não é o do Relevo. Troque no painel.</translation>
    </message>
    <message>
        <source>{address} no responde. Revisa el dominio, el certificado y el cortafuegos.</source>
        <translation>{address} não responde. Verifique o domínio, o certificado e o firewall.</translation>
    </message>
    <message>
        <source>{address} no responde como este servidor: lleva a otro, o la palabra de verificación cambió.</source>
        <translation>{address} não responde como este servidor: leva a outro, ou a palavra de verificação mudou.</translation>
    </message>
    <message>
        <source>Los mensajes de esta cuenta no llegan a Relevo. Suscríbela.</source>
        <translation>As mensagens desta conta não chegam ao Relevo. Inscreva-a.</translation>
    </message>
    <message>
        <source>Comprobar</source>
        <translation>Verificar</translation>
    </message>
    <message>
        <source>Cambiar nombre</source>
        <translation>Mudar o nome</translation>
    </message>
    <message>
        <source>Probar…</source>
        <translation>Testar…</translation>
    </message>
    <message>
        <source>Cambiar token</source>
        <translation>Trocar token</translation>
    </message>
    <message>
        <source>Pausar</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Id del número {0} · id de la cuenta {1}</source>
        <translation>ID do número {0} · ID da conta {1}</translation>
    </message>
    <message>
        <source>Reanudar</source>
        <translation>Retomar</translation>
    </message>
    <message>
        <source>Preguntando a Meta…</source>
        <translation>Perguntando à Meta…</translation>
    </message>
    <message>
        <source>nunca</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Último aviso de Meta {0} · último envío {1} · en 24 h: {2} recibidos, {3} enviados</source>
        <translation>Último aviso da Meta {0} · último envio {1} · em 24 h: {2} recebidas, {3} enviadas</translation>
    </message>
    <message>
        <source>Suscribir</source>
        <translation>Inscrever</translation>
    </message>
    <message>
        <source>Registrar…</source>
        <translation>Registrar…</translation>
    </message>
    <message>
        <source>Conectar un número</source>
        <translation>Conectar um número</translation>
    </message>
    <message>
        <source>Copia estos datos del panel de Meta (WhatsApp, Configuración de la API). Se comprueban antes de guardarse y los secretos se guardan cifrados.</source>
        <translation>Copie estes dados do painel da Meta (WhatsApp, Configuração da API). São verificados antes de salvar e os segredos ficam criptografados.</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Ventas, Cobranza…</source>
        <translation>Vendas, Cobrança…</translation>
    </message>
    <message>
        <source>Id de la cuenta de WhatsApp</source>
        <translation>ID da conta do WhatsApp</translation>
    </message>
    <message>
        <source>Ya hay uno: déjalo vacío si es la misma app.</source>
        <translation>Já existe um: deixe vazio se for o mesmo app.</translation>
    </message>
    <message>
        <source>Una palabra tuya: la misma que escribes en el panel, junto a la dirección.</source>
        <translation>Uma palavra sua: a mesma que você digita no painel, ao lado do endereço.</translation>
    </message>
    <message>
        <source>Palabra de verificación</source>
        <translation>Palavra de verificação</translation>
    </message>
    <message>
        <source>Conectar</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Está vacío.</source>
        <translation>Está vazio.</translation>
    </message>
    <message>
        <source>Son seis cifras.</source>
        <translation>São seis dígitos.</translation>
    </message>
    <message>
        <source>Cambiar…</source>
        <translation>Alterar…</translation>
    </message>
    <message>
        <source>Va por Meta y vuelve. Si no vuelve, avisa antes que los clientes. No toca la bandeja ni los informes.</source>
        <translation>Vai pela Meta e volta. Se não voltar, avisa antes dos clientes. Não toca a caixa de entrada nem os relatórios.</translation>
    </message>
    <message>
        <source>Apagado</source>
        <translation>Desligado</translation>
    </message>
    <message>
        <source>De {0} a {1} cada {2} minutos</source>
        <translation>De {0} para {1} a cada {2} minutos</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Encendido</source>
        <translation>Ligado</translation>
    </message>
    <message>
        <source>Sale de</source>
        <translation>Sai de</translation>
    </message>
    <message>
        <source>Un teléfono</source>
        <translation>Um telefone</translation>
    </message>
    <message>
        <source>Llega a</source>
        <translation>Chega a</translation>
    </message>
    <message>
        <source>Teléfono</source>
        <translation>Telefone</translation>
    </message>
    <message>
        <source>Tiene que escribir al número una vez al día: sin eso Meta no deja pasar el mensaje.</source>
        <translation>Precisa escrever ao número uma vez por dia: sem isso a Meta não deixa passar a mensagem.</translation>
    </message>
    <message>
        <source>{0} minutos</source>
        <translation>{0} minutos</translation>
    </message>
    <message>
        <source>Cada</source>
        <translation>A cada</translation>
    </message>
    <message>
        <source>Son unos {0} mensajes al mes. Meta no cobra los primeros {1} de cada número; los demás que llegan, al precio de los de utilidad. No entran en el presupuesto de Relevo.</source>
        <translation>São cerca de {0} mensagens por mês. A Meta não cobra as primeiras {1} de cada número; as demais que chegam, ao preço das de utilidade. Não entram no orçamento do Relevo.</translation>
    </message>
    <message>
        <source>Escribe el teléfono, con su país.</source>
        <translation>Escreva o telefone, com o país.</translation>
    </message>
    <message>
        <source>WhatsApp no deja que un número se escriba a sí mismo: elige otro.</source>
        <translation>O WhatsApp não deixa um número escrever para si mesmo: escolha outro.</translation>
    </message>
    <message>
        <source>El que está en uso sigue valiendo hasta que Meta acepte el nuevo.</source>
        <translation>O que está em uso continua valendo até a Meta aceitar o novo.</translation>
    </message>
    <message>
        <source>El PIN de la verificación en dos pasos del número. Si no tiene, será este: apúntalo. Meta permite diez intentos en 72 horas.</source>
        <translation>O PIN da verificação em duas etapas do número. Se não tiver, será este: anote. A Meta permite dez tentativas em 72 horas.</translation>
    </message>
    <message>
        <source>Registrar el número</source>
        <translation>Registrar o número</translation>
    </message>
    <message>
        <source>Registrar</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Reintentar</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Todavía no hay ningún número</source>
        <translation>Ainda não há nenhum número</translation>
    </message>
    <message>
        <source>Conecta el de tu empresa para que el equipo lo atienda.</source>
        <translation>Conecte o da sua empresa para a equipe atender.</translation>
    </message>
    <message>
        <source>Copiar</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Dirección de avisos</source>
        <translation>Endereço de avisos</translation>
    </message>
    <message>
        <source>En el panel de Meta (WhatsApp, Configuración): la dirección pública de este servidor y, detrás, {0}. Suscribe ahí el campo «messages».</source>
        <translation>No painel da Meta (WhatsApp, Configuração): o endereço público deste servidor e, depois, {0}. Inscreva ali o campo “messages”.</translation>
    </message>
    <message>
        <source>Copiado</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Nada sale de este número hasta que lo reanudes: ni respuestas ni mensajes automáticos. Lo que escriba el equipo espera, y los clientes pueden seguir escribiendo.</source>
        <translation>Nada sai deste número até você retomá-lo: nem respostas nem mensagens automáticas. O que a equipe escrever espera, e os clientes podem continuar escrevendo.</translation>
    </message>
    <message>
        <source>¿Pausar {0}?</source>
        <translation>Pausar {0}?</translation>
    </message>
    <message>
        <source>Cambio de proveedor hasta las 12:00</source>
        <translation>Troca de fornecedor até as 12h</translation>
    </message>
    <message>
        <source>Motivo, para el equipo (opcional)</source>
        <translation>Motivo, para a equipe (opcional)</translation>
    </message>
    <message>
        <source>Mensaje de prueba cada pocos minutos</source>
        <translation>Mensagem de teste a cada poucos minutos</translation>
    </message>
    <message>
        <source>Meta lo aceptó</source>
        <translation>A Meta aceitou</translation>
    </message>
    <message>
        <source>Salió</source>
        <translation>Saiu</translation>
    </message>
    <message>
        <source>Llegó al teléfono</source>
        <translation>Chegou ao telefone</translation>
    </message>
    <message>
        <source>Lo leyeron</source>
        <translation>Foi lida</translation>
    </message>
    <message>
        <source>Esperando…</source>
        <translation>Aguardando…</translation>
    </message>
    <message>
        <source>Ese teléfono lleva más de 24 h sin escribir a este número. Escribe desde él y prueba otra vez.</source>
        <translation>Esse telefone não escreve para este número há mais de 24 h. Escreva dele e tente de novo.</translation>
    </message>
    <message>
        <source>Meta no lo acepta: {0} Pulsa Comprobar para ver qué falta.</source>
        <translation>A Meta não aceita: {0} Clique em Verificar para ver o que falta.</translation>
    </message>
    <message>
        <source>No llegó: {0} Comprueba que ese teléfono tenga WhatsApp.</source>
        <translation>Não chegou: {0} Verifique se esse telefone tem WhatsApp.</translation>
    </message>
    <message>
        <source>Meta lo aceptó y no avisa de nada. Comprueba la dirección de avisos y la suscripción.</source>
        <translation>A Meta aceitou e não avisa de nada. Verifique o endereço de avisos e a assinatura.</translation>
    </message>
    <message>
        <source>¿Dónde está hoy este número?</source>
        <translation>Onde está este número hoje?</translation>
    </message>
    <message>
        <source>Continuar</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>En ningún WhatsApp</source>
        <translation>Em nenhum WhatsApp</translation>
    </message>
    <message>
        <source>Es nuevo, fijo, o ya está en la plataforma de Meta. No se pierde nada.</source>
        <translation>É novo, fixo, ou já está na plataforma da Meta. Nada se perde.</translation>
    </message>
    <message>
        <source>En la app de WhatsApp Business, y se queda en los dos</source>
        <translation>No app WhatsApp Business, e fica nos dois</translation>
    </message>
    <message>
        <source>El teléfono y Relevo atienden el mismo número: lo de uno se ve en el otro.</source>
        <translation>O telefone e o Relevo atendem o mesmo número: o que acontece em um aparece no outro.</translation>
    </message>
    <message>
        <source>En la app de WhatsApp, y se muda</source>
        <translation>No app do WhatsApp, e se muda</translation>
    </message>
    <message>
        <source>El número deja el teléfono y lo atiende solo Relevo.</source>
        <translation>O número deixa o telefone e só o Relevo o atende.</translation>
    </message>
    <message>
        <source>Se une con el asistente de Meta, escaneando un código con el teléfono.</source>
        <translation>A união é feita com o assistente da Meta, lendo um código com o telefone.</translation>
    </message>
    <message>
        <source>Pueden venir los chats de 6 meses y los archivos de 14 días. Los grupos no vienen.</source>
        <translation>Podem vir as conversas de 6 meses e os arquivos de 14 dias. Os grupos não vêm.</translation>
    </message>
    <message>
        <source>Hay que abrir la app al menos cada 13 días; si se desinstala, la unión se rompe.</source>
        <translation>É preciso abrir o app ao menos a cada 13 dias; se for desinstalado, a união se rompe.</translation>
    </message>
    <message>
        <source>Se cierran WhatsApp Web y los demás dispositivos; en Windows y relojes no vuelve.</source>
        <translation>O WhatsApp Web e os outros aparelhos são desconectados; no Windows e em relógios não volta.</translation>
    </message>
    <message>
        <source>En la app dejan de funcionar las listas de difusión, los mensajes temporales, los de ver una vez y la ubicación en vivo.</source>
        <translation>No app deixam de funcionar as listas de transmissão, as mensagens temporárias, as de visualização única e a localização em tempo real.</translation>
    </message>
    <message>
        <source>Salen como mucho 20 mensajes por segundo. La unión solo se deshace desde la app.</source>
        <translation>Saem no máximo 20 mensagens por segundo. A união só se desfaz pelo app.</translation>
    </message>
    <message>
        <source>Antes hay que eliminar la cuenta en la app: Ajustes, Cuenta, Eliminar mi cuenta.</source>
        <translation>Antes é preciso excluir a conta no app: Configurações, Conta, Excluir minha conta.</translation>
    </message>
    <message>
        <source>Los chats, grupos y listas del teléfono se pierden: guarda antes lo que haga falta.</source>
        <translation>As conversas, grupos e listas do telefone se perdem: guarde antes o que for preciso.</translation>
    </message>
    <message>
        <source>Los clientes conservan su chat contigo y escriben al mismo número de siempre.</source>
        <translation>Os clientes mantêm a conversa com você e escrevem ao mesmo número de sempre.</translation>
    </message>
    <message>
        <source>Mientras se muda, unos minutos, no entran mensajes: elige una hora tranquila.</source>
        <translation>Enquanto se muda, alguns minutos, não entram mensagens: escolha um horário tranquilo.</translation>
    </message>
    <message>
        <source>Ten a mano la SIM o el fijo: Meta manda un código por SMS o llamada.</source>
        <translation>Tenha à mão o chip ou o fixo: a Meta envia um código por SMS ou ligação.</translation>
    </message>
    <message>
        <source>Probar {0}</source>
        <translation>Testar {0}</translation>
    </message>
    <message>
        <source>Escribe desde tu teléfono a este número y pon aquí tu teléfono: sale un mensaje y verás cada paso. No aparece en la bandeja ni en los informes; Meta lo cuenta como un mensaje más.</source>
        <translation>Escreva do seu telefone para este número e informe aqui o seu telefone: sai uma mensagem e você vê cada passo. Não aparece na caixa de entrada nem nos relatórios; a Meta conta como mais uma mensagem.</translation>
    </message>
    <message>
        <source>Teléfono, con su país</source>
        <translation>Telefone, com o país</translation>
    </message>
    <message>
        <source>Enviar prueba</source>
        <translation>Enviar teste</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>OfferBar</name>
    <message>
        <source>Aceptar</source>
        <translation>Aceitar</translation>
    </message>
    <message>
        <source>Rechazar</source>
        <translation>Recusar</translation>
    </message>
    <message>
        <source>{0} te transfiere esta conversación</source>
        <translation>{0} transfere esta conversa para você</translation>
    </message>
    <message>
        <source>Te ofrecen esta conversación</source>
        <translation>Oferecem esta conversa a você</translation>
    </message>
    <message>
        <source>Ofrecida a {0}: falta su respuesta</source>
        <translation>Oferecida a {0}: falta a resposta</translation>
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
    <name>OfflineBar</name>
    <message>
        <source>Estás desconectado/a: no recibirás conversaciones nuevas.</source>
        <translation>Você está desconectado(a): não vai receber conversas novas.</translation>
    </message>
    <message>
        <source>Ponerme disponible</source>
        <translation>Ficar disponível</translation>
    </message>
    <message>
        <source>Ahora no</source>
        <translation>Agora não</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>foto {0}</source>
        <translation>foto {0}</translation>
    </message>
    <message>
        <source>video {0}</source>
        <translation>vídeo {0}</translation>
    </message>
    <message>
        <source>audio {0}</source>
        <translation>áudio {0}</translation>
    </message>
    <message>
        <source>sticker</source>
        <translation>figurinha</translation>
    </message>
    <message>
        <source>documento</source>
        <translation>documento</translation>
    </message>
</context>
<context>
    <name>OwnDayDialog</name>
    <message>
        <source>Día propio</source>
        <translation>Dia próprio</translation>
    </message>
    <message>
        <source>Cambiar el día</source>
        <translation>Alterar o dia</translation>
    </message>
    <message>
        <source>Listo</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>Inventario, mudanza, feria…</source>
        <translation>Inventário, mudança, feira…</translation>
    </message>
    <message>
        <source>Cerrado</source>
        <translation>Fechado</translation>
    </message>
    <message>
        <source>Otro horario</source>
        <translation>Outro horário</translation>
    </message>
    <message>
        <source>Como siempre</source>
        <translation>Como sempre</translation>
    </message>
    <message>
        <source>Qué pasa ese día</source>
        <translation>O que acontece nesse dia</translation>
    </message>
    <message>
        <source>Desde</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Hasta</source>
        <translation>Até</translation>
    </message>
    <message>
        <source>Se repite cada año</source>
        <translation>Repete todo ano</translation>
    </message>
    <message>
        <source>Nombre (se le dice al cliente)</source>
        <translation>Nome (é dito ao cliente)</translation>
    </message>
    <message>
        <source>Horas</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>Vacío: todo el día cerrado.</source>
        <translation>Vazio: fechado o dia todo.</translation>
    </message>
    <message>
        <source>Vacío: abierto todo el día.</source>
        <translation>Vazio: aberto o dia todo.</translation>
    </message>
    <message>
        <source>Escribe las horas así: 9:00-14:00, 15:00-18:30.</source>
        <translation>Escreva as horas assim: 9:00-14:00, 15:00-18:30.</translation>
    </message>
    <message>
        <source>Ponle un nombre: el cliente lo lee en la respuesta automática.</source>
        <translation>Dê um nome: o cliente o lê na resposta automática.</translation>
    </message>
    <message>
        <source>El último día va después del primero; si se repite cada año, dura menos de un año.</source>
        <translation>O último dia vem depois do primeiro; se repete todo ano, dura menos de um ano.</translation>
    </message>
    <message>
        <source>Escribe al menos un tramo de horas.</source>
        <translation>Escreva ao menos um trecho de horas.</translation>
    </message>
</context>
<context>
    <name>OwnPeriod</name>
    <message>
        <source>Fechas del informe</source>
        <translation>Datas do relatório</translation>
    </message>
    <message>
        <source>Desde</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Hasta</source>
        <translation>Até</translation>
    </message>
    <message>
        <source>Ver estas fechas</source>
        <translation>Ver estas datas</translation>
    </message>
    <message>
        <source>El primer día va antes que el último.</source>
        <translation>O primeiro dia vem antes do último.</translation>
    </message>
    <message>
        <source>Como mucho dos años a la vez.</source>
        <translation>No máximo dois anos por vez.</translation>
    </message>
</context>
<context>
    <name>PacksPage</name>
    <message numerus="yes">
        <source>Añadir %n</source>
        <translation>
            <numerusform>Adicionar %n</numerusform>
            <numerusform>Adicionar %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cosa(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n itens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Se deshizo, menos %n cosa(s) que alguien cambió o ya usa.</source>
        <translation>
            <numerusform>Foi desfeito, menos %n item que alguém mudou ou já usa.</numerusform>
            <numerusform>Foi desfeito, menos %n itens que alguém mudou ou já usa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n por añadir</source>
        <translation>
            <numerusform>%n a adicionar</numerusform>
            <numerusform>%n a adicionar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plantilla(s)</source>
        <translation>
            <numerusform>%n modelo</numerusform>
            <numerusform>%n modelos</numerusform>
        </translation>
    </message>
    <message>
        <source>Añadir</source>
        <translation>Adicionar</translation>
    </message>
    <message>
        <source>Idioma de los textos</source>
        <translation>Idioma dos textos</translation>
    </message>
    <message>
        <source>Lo que trae</source>
        <translation>O que traz</translation>
    </message>
    <message>
        <source>ya la tienes: no se toca</source>
        <translation>você já tem: não muda</translation>
    </message>
    <message>
        <source>archivada: vuelve como estaba</source>
        <translation>arquivada: volta como estava</translation>
    </message>
    <message>
        <source>Primera respuesta en {0} min, siguientes en {1} min, resolución en {2} h</source>
        <translation>Primeira resposta em {0} min, seguintes em {1} min, resolução em {2} h</translation>
    </message>
    <message>
        <source>Etiquetas</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Respuestas rápidas</source>
        <translation>Respostas rápidas</translation>
    </message>
    <message>
        <source>De toda la empresa.</source>
        <translation>De toda a empresa.</translation>
    </message>
    <message>
        <source>Objetivo de SLA</source>
        <translation>Meta de SLA</translation>
    </message>
    <message>
        <source>Para todas las conversaciones, si todavía no hay ninguno.</source>
        <translation>Para todas as conversas, se ainda não houver nenhuma.</translation>
    </message>
    <message>
        <source>Plantillas</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Se guardan como borradores: revísalas en Plantillas y envíalas a Meta.</source>
        <translation>São salvos como rascunhos: revise em Modelos e envie à Meta.</translation>
    </message>
    <message>
        <source>Añadidos</source>
        <translation>Adicionados</translation>
    </message>
    <message>
        <source>para empezar en minutos</source>
        <translation>para começar em minutos</translation>
    </message>
    <message>
        <source>Eliges cosa por cosa; lo que ya tienes no se toca.</source>
        <translation>Você escolhe item por item; o que já tem não muda.</translation>
    </message>
    <message>
        <source>Deshacer quita lo que nadie cambió ni usó desde entonces.</source>
        <translation>Desfazer retira o que ninguém mudou nem usou desde então.</translation>
    </message>
    <message>
        <source>Los textos tratan de usted y traen variables como el nombre del cliente.</source>
        <translation>Os textos trazem variáveis como o nome do cliente; em espanhol usam usted.</translation>
    </message>
    <message>
        <source>Qué pasa</source>
        <translation>O que acontece</translation>
    </message>
    <message>
        <source>Ver y elegir</source>
        <translation>Ver e escolher</translation>
    </message>
    <message>
        <source>Ver y elegir: {0}</source>
        <translation>Ver e escolher: {0}</translation>
    </message>
    <message>
        <source>{0}: {1} por {2}, {3}</source>
        <translation>{0}: {1} por {2}, {3}</translation>
    </message>
    <message>
        <source>deshecho</source>
        <translation>desfeito</translation>
    </message>
    <message>
        <source>Deshacer</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Deshacer: {0}</source>
        <translation>Desfazer: {0}</translation>
    </message>
    <message>
        <source>Se añadió «{0}».</source>
        <translation>“{0}” foi adicionado.</translation>
    </message>
    <message>
        <source>Se deshizo.</source>
        <translation>Foi desfeito.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Buscar un comando o una conversación</source>
        <translation>Buscar um comando ou uma conversa</translation>
    </message>
    <message>
        <source>Buscar comandos, personas, mensajes</source>
        <translation>Buscar comandos, pessoas, mensagens</translation>
    </message>
    <message>
        <source>Resultados</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Acciones en esta conversación</source>
        <translation>Ações nesta conversa</translation>
    </message>
    <message>
        <source>En toda la aplicación</source>
        <translation>Em todo o Relevo</translation>
    </message>
    <message>
        <source>Ningún comando con esas letras</source>
        <translation>Nenhum comando com essas letras</translation>
    </message>
    <message>
        <source>Etiquetas</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Personas y conversaciones</source>
        <translation>Pessoas e conversas</translation>
    </message>
    <message>
        <source>Mensajes</source>
        <translation>Mensagens</translation>
    </message>
    <message>
        <source>Del servidor</source>
        <translation>Do servidor</translation>
    </message>
</context>
<context>
    <name>PaletteFoot</name>
    <message>
        <source>solo comandos</source>
        <translation>só comandos</translation>
    </message>
    <message>
        <source>personas</source>
        <translation>pessoas</translation>
    </message>
    <message>
        <source>etiquetas</source>
        <translation>etiquetas</translation>
    </message>
    <message>
        <source>teléfonos</source>
        <translation>telefones</translation>
    </message>
    <message>
        <source>ejecutar</source>
        <translation>executar</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Cambiar mi contraseña</source>
        <translation>Trocar minha senha</translation>
    </message>
    <message>
        <source>Cambiar contraseña</source>
        <translation>Trocar senha</translation>
    </message>
    <message numerus="yes">
        <source>Al menos %n letra(s). Lo más seguro es una frase.</source>
        <translation>
            <numerusform>Pelo menos %n caractere. O mais seguro é uma frase.</numerusform>
            <numerusform>Pelo menos %n caracteres. O mais seguro é uma frase.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tu contraseña actual</source>
        <translation>Sua senha atual</translation>
    </message>
    <message>
        <source>La nueva</source>
        <translation>A nova</translation>
    </message>
    <message>
        <source>La nueva, otra vez</source>
        <translation>A nova, outra vez</translation>
    </message>
    <message>
        <source>Tus sesiones en otros dispositivos se cierran; esta sigue.</source>
        <translation>Suas sessões em outros aparelhos se encerram; esta continua.</translation>
    </message>
    <message numerus="yes">
        <source>La nueva es corta: faltan %n letra(s).</source>
        <translation>
            <numerusform>A nova é curta: falta %n caractere.</numerusform>
            <numerusform>A nova é curta: faltam %n caracteres.</numerusform>
        </translation>
    </message>
    <message>
        <source>La nueva es igual a la actual.</source>
        <translation>A nova é igual à atual.</translation>
    </message>
    <message>
        <source>Las dos nuevas no son iguales.</source>
        <translation>As duas novas não são iguais.</translation>
    </message>
    <message>
        <source>Tu contraseña cambió</source>
        <translation>Sua senha mudou</translation>
    </message>
</context>
<context>
    <name>Patterns</name>
    <message>
        <source>{0} semanas</source>
        <translation>{0} semanas</translation>
    </message>
    <message>
        <source>sin etiqueta</source>
        <translation>sem etiqueta</translation>
    </message>
    <message>
        <source>casos que empezaron hoy, por etiqueta</source>
        <translation>casos iniciados hoje, por etiqueta</translation>
    </message>
    <message>
        <source>hoy, cada 5 minutos</source>
        <translation>hoje, a cada 5 minutos</translation>
    </message>
    <message>
        <source>hoy, de {0} enviados</source>
        <translation>hoje, de {0} enviadas</translation>
    </message>
    <message>
        <source>mediana y p90, hoy</source>
        <translation>mediana e p90, hoje</translation>
    </message>
</context>
<context>
    <name>PauseDialog</name>
    <message>
        <source>Conversaciones que te esperan</source>
        <translation>Conversas que esperam por você</translation>
    </message>
    <message>
        <source>Ya estás en pausa. Elige qué pasa con cada una mientras vuelves.</source>
        <translation>Você já está em pausa. Escolha o que acontece com cada uma até você voltar.</translation>
    </message>
    <message>
        <source>Aplicar</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Ya ninguna espera tu respuesta.</source>
        <translation>Nenhuma espera mais a sua resposta.</translation>
    </message>
    <message>
        <source>Mensaje para los clientes</source>
        <translation>Mensagem para os clientes</translation>
    </message>
    <message>
        <source>Vuelvo en un momento y continúo con su solicitud.</source>
        <translation>Volto em instantes e continuo com a sua solicitação.</translation>
    </message>
    <message>
        <source>Vuelvo a las {0} y continúo con su solicitud.</source>
        <translation>Volto às {0} e continuo com a sua solicitação.</translation>
    </message>
</context>
<context>
    <name>Pauses</name>
    <message>
        <source>Nombre del motivo</source>
        <translation>Nome do motivo</translation>
    </message>
    <message>
        <source>Se ofrece: {0}</source>
        <translation>Oferecido: {0}</translation>
    </message>
    <message>
        <source>Subir</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Bajar</source>
        <translation>Descer</translation>
    </message>
    <message>
        <source>Quitar</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Motivos de pausa</source>
        <translation>Motivos de pausa</translation>
    </message>
    <message>
        <source>Los ve quien se pone en pausa, en este orden. Los apagados siguen en los reportes.</source>
        <translation>Quem entra em pausa vê nesta ordem. Os desligados continuam nos relatórios.</translation>
    </message>
    <message>
        <source>Agregar motivo</source>
        <translation>Adicionar motivo</translation>
    </message>
</context>
<context>
    <name>PausesPage</name>
    <message>
        <source>Gracia</source>
        <translation>Tolerância</translation>
    </message>
    <message>
        <source>Lo que se perdona antes de que alguien deje de recibir conversaciones.</source>
        <translation>O que se perdoa antes de alguém deixar de receber conversas.</translation>
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
        <translation>Tela bloqueada</translation>
    </message>
    <message>
        <source>Sin tocar el teclado ni el ratón</source>
        <translation>Sem tocar no teclado nem no mouse</translation>
    </message>
    <message>
        <source>Dispositivo suspendido</source>
        <translation>Dispositivo suspenso</translation>
    </message>
    <message>
        <source>Conexión perdida</source>
        <translation>Conexão perdida</translation>
    </message>
    <message>
        <source>Y después, sus conversaciones vuelven a la cola a los</source>
        <translation>E depois, suas conversas voltam à fila em</translation>
    </message>
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
            <numerusform>%n desligado</numerusform>
            <numerusform>%n desligados</numerusform>
        </translation>
    </message>
    <message>
        <source>Qué pasa</source>
        <translation>O que acontece</translation>
    </message>
    <message>
        <source>Las que esperan al cliente se quedan con su dueño; el borrador viaja con la conversación.</source>
        <translation>As que aguardam o cliente ficam com seu dono; o rascunho viaja com a conversa.</translation>
    </message>
    <message>
        <source>Si alguien bloquea su pantalla, a los {0} deja de recibir.</source>
        <translation>Se alguém bloqueia a tela, em {0} deixa de receber.</translation>
    </message>
    <message>
        <source>Si pierde la conexión, a los {0}.</source>
        <translation>Se perde a conexão, em {0}.</translation>
    </message>
    <message>
        <source>A los {0} más, lo que espera su respuesta vuelve arriba de la cola.</source>
        <translation>Em mais {0}, o que espera sua resposta volta ao topo da fila.</translation>
    </message>
    <message>
        <source>pantalla bloqueada: {0}</source>
        <translation>tela bloqueada: {0}</translation>
    </message>
    <message>
        <source>sin actividad: {0}</source>
        <translation>sem atividade: {0}</translation>
    </message>
    <message>
        <source>suspendido: {0}</source>
        <translation>suspenso: {0}</translation>
    </message>
    <message>
        <source>conexión perdida: {0}</source>
        <translation>conexão perdida: {0}</translation>
    </message>
    <message>
        <source>vuelven a la cola: {0}</source>
        <translation>voltam à fila: {0}</translation>
    </message>
    <message>
        <source>nuevo motivo «{0}»</source>
        <translation>novo motivo “{0}”</translation>
    </message>
    <message>
        <source>«{0}» se llama «{1}»</source>
        <translation>“{0}” se chama “{1}”</translation>
    </message>
    <message>
        <source>«{0}» encendido</source>
        <translation>“{0}” ligado</translation>
    </message>
    <message>
        <source>«{0}» apagado</source>
        <translation>“{0}” desligado</translation>
    </message>
    <message>
        <source>motivos: {0}</source>
        <translation>motivos: {0}</translation>
    </message>
</context>
<context>
    <name>PenLine</name>
    <message>
        <source>{0} tomó el relevo</source>
        <translation>{0} assumiu</translation>
    </message>
    <message>
        <source>Tu texto se queda aquí.</source>
        <translation>Seu texto fica aqui.</translation>
    </message>
    <message>
        <source>Entendido</source>
        <translation>Entendi</translation>
    </message>
    <message>
        <source>{0} está escribiendo</source>
        <translation>{0} está escrevendo</translation>
    </message>
    <message>
        <source>Escribir de todos modos</source>
        <translation>Escrever mesmo assim</translation>
    </message>
    <message>
        <source>Tomar el relevo</source>
        <translation>Assumir</translation>
    </message>
    <message>
        <source>¿Tomar el relevo de {0}?</source>
        <translation>Assumir no lugar de {0}?</translation>
    </message>
    <message>
        <source>{0} lo verá y conserva su texto. Solo tú podrás enviar mientras escribes.</source>
        <translation>{0} verá isso e mantém o texto. Só você poderá enviar enquanto escreve.</translation>
    </message>
</context>
<context>
    <name>PeopleBoard</name>
    <message>
        <source>Turnos de la semana</source>
        <translation>Turnos da semana</translation>
    </message>
    <message>
        <source>Equipo</source>
        <translation>Equipe</translation>
    </message>
    <message>
        <source>Semana anterior</source>
        <translation>Semana anterior</translation>
    </message>
    <message>
        <source>Semana siguiente</source>
        <translation>Próxima semana</translation>
    </message>
    <message>
        <source>Hoy</source>
        <translation>Hoje</translation>
    </message>
    <message>
        <source>Agregar turno</source>
        <translation>Adicionar turno</translation>
    </message>
    <message>
        <source>Registrar ausencia</source>
        <translation>Registrar ausência</translation>
    </message>
    <message>
        <source>Intro o doble clic en un día: planificar. Supr: quitar. En los últimos 15 minutos de su turno nadie recibe conversaciones nuevas; quien no tiene turnos recibe siempre que está disponible.</source>
        <translation>Enter ou clique duplo em um dia: planejar. Del: remover. Nos últimos 15 minutos do turno ninguém recebe conversas novas; quem não tem turnos recebe sempre que está disponível.</translation>
    </message>
    <message>
        <source>Todos los equipos</source>
        <translation>Todas as equipes</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Quitar {0}</source>
        <translation>Remover {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n persona(s)</source>
        <translation>
            <numerusform>%n pessoa</numerusform>
            <numerusform>%n pessoas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Permissions</name>
    <message>
        <source>Conversaciones</source>
        <translation>Conversas</translation>
    </message>
    <message>
        <source>Clientes</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Supervisión</source>
        <translation>Supervisão</translation>
    </message>
    <message>
        <source>Cómo se trabaja</source>
        <translation>Como se trabalha</translation>
    </message>
    <message>
        <source>Administración</source>
        <translation>Administração</translation>
    </message>
    <message>
        <source>Leer conversaciones</source>
        <translation>Ler conversas</translation>
    </message>
    <message>
        <source>Las que deja ver la opción de arriba</source>
        <translation>As que a opção acima deixa ver</translation>
    </message>
    <message>
        <source>Responder al cliente</source>
        <translation>Responder ao cliente</translation>
    </message>
    <message>
        <source>Escribir, reenviar y mandar archivos</source>
        <translation>Escrever, encaminhar e enviar arquivos</translation>
    </message>
    <message>
        <source>Usar plantillas</source>
        <translation>Usar modelos</translation>
    </message>
    <message>
        <source>También para empezar una conversación; puede costar dinero</source>
        <translation>Também para iniciar uma conversa; pode custar dinheiro</translation>
    </message>
    <message>
        <source>Escribir notas internas</source>
        <translation>Escrever notas internas</translation>
    </message>
    <message>
        <source>Solo las ve el equipo</source>
        <translation>Só a equipe as vê</translation>
    </message>
    <message>
        <source>Tomar de la cola</source>
        <translation>Pegar da fila</translation>
    </message>
    <message>
        <source>Y soltar las propias</source>
        <translation>E soltar as próprias</translation>
    </message>
    <message>
        <source>Asignar y transferir</source>
        <translation>Atribuir e transferir</translation>
    </message>
    <message>
        <source>También entre equipos</source>
        <translation>Também entre equipes</translation>
    </message>
    <message>
        <source>Resolver y reabrir</source>
        <translation>Resolver e reabrir</translation>
    </message>
    <message>
        <source>Con motivo de contacto y resultado</source>
        <translation>Com motivo de contato e resultado</translation>
    </message>
    <message>
        <source>Etiquetar</source>
        <translation>Etiquetar</translation>
    </message>
    <message>
        <source>Poner y quitar etiquetas que ya existen</source>
        <translation>Pôr e tirar etiquetas que já existem</translation>
    </message>
    <message>
        <source>Guardar archivos del cliente</source>
        <translation>Salvar arquivos do cliente</translation>
    </message>
    <message>
        <source>Queda en el registro de auditoría</source>
        <translation>Fica no registro de auditoria</translation>
    </message>
    <message>
        <source>Ver el teléfono completo</source>
        <translation>Ver o telefone completo</translation>
    </message>
    <message>
        <source>Si no, se ve +52 ··· ··43</source>
        <translation>Senão aparece +52 ··· ··43</translation>
    </message>
    <message>
        <source>Atender solicitudes de datos</source>
        <translation>Atender solicitações de dados</translation>
    </message>
    <message>
        <source>La lista con sus plazos, y qué se respondió</source>
        <translation>A lista com os prazos, e o que foi respondido</translation>
    </message>
    <message>
        <source>Ver números de tarjeta</source>
        <translation>Ver números de cartão</translation>
    </message>
    <message>
        <source>Uno por uno, y queda en el registro de auditoría</source>
        <translation>Um por um, e fica no registro de auditoria</translation>
    </message>
    <message>
        <source>Editar datos del cliente</source>
        <translation>Editar dados do cliente</translation>
    </message>
    <message>
        <source>Nombre, campos y nota fija</source>
        <translation>Nome, campos e nota fixa</translation>
    </message>
    <message>
        <source>Unir clientes repetidos</source>
        <translation>Unir clientes repetidos</translation>
    </message>
    <message>
        <source>Y separar los que se unieron</source>
        <translation>E separar os que foram unidos</translation>
    </message>
    <message>
        <source>Bloquear clientes</source>
        <translation>Bloquear clientes</translation>
    </message>
    <message>
        <source>Dejan de poder escribir al número</source>
        <translation>Deixam de poder escrever ao número</translation>
    </message>
    <message>
        <source>Importar clientes</source>
        <translation>Importar clientes</translation>
    </message>
    <message>
        <source>Desde un archivo, con vista previa</source>
        <translation>De um arquivo, com prévia</translation>
    </message>
    <message>
        <source>Exportar conversaciones</source>
        <translation>Exportar conversas</translation>
    </message>
    <message>
        <source>Archivo con mensajes y datos personales</source>
        <translation>Arquivo com mensagens e dados pessoais</translation>
    </message>
    <message>
        <source>Borrar los datos de una persona</source>
        <translation>Apagar os dados de uma pessoa</translation>
    </message>
    <message>
        <source>Para siempre, cuando ella lo pide</source>
        <translation>Para sempre, quando ela pede</translation>
    </message>
    <message>
        <source>Intervenir</source>
        <translation>Intervir</translation>
    </message>
    <message>
        <source>Observar, susurrar y tomar la conversación de otra persona</source>
        <translation>Observar, sussurrar e assumir a conversa de outra pessoa</translation>
    </message>
    <message>
        <source>Ver y atender alertas</source>
        <translation>Ver e atender alertas</translation>
    </message>
    <message>
        <source>De todo lo que puede ver, no solo de lo suyo</source>
        <translation>De tudo o que pode ver, não só do que é seu</translation>
    </message>
    <message>
        <source>Cambiar la presencia de otros</source>
        <translation>Mudar a presença de outros</translation>
    </message>
    <message>
        <source>Pausas, ausencias y fin de turno</source>
        <translation>Pausas, ausências e fim de turno</translation>
    </message>
    <message>
        <source>Revisar casos que no cuentan</source>
        <translation>Revisar casos que não contam</translation>
    </message>
    <message>
        <source>Aceptar o rechazar que salgan de las cifras</source>
        <translation>Aceitar ou recusar que saiam dos números</translation>
    </message>
    <message>
        <source>Ver informes propios</source>
        <translation>Ver relatórios próprios</translation>
    </message>
    <message>
        <source>Su día y sus cifras</source>
        <translation>Seu dia e seus números</translation>
    </message>
    <message>
        <source>Números de cada agente</source>
        <translation>Números de cada agente</translation>
    </message>
    <message>
        <source>Medianas, p90 y carga por persona; informes del equipo</source>
        <translation>Medianas, p90 e carga por pessoa; relatórios da equipe</translation>
    </message>
    <message>
        <source>Tablero de la sala</source>
        <translation>Painel da sala</translation>
    </message>
    <message>
        <source>Sin nombres de clientes</source>
        <translation>Sem nomes de clientes</translation>
    </message>
    <message>
        <source>Respuestas compartidas</source>
        <translation>Respostas compartilhadas</translation>
    </message>
    <message>
        <source>Respuestas rápidas, macros y vistas de sus equipos</source>
        <translation>Respostas rápidas, macros e visões de suas equipes</translation>
    </message>
    <message>
        <source>Etiquetas y motivos</source>
        <translation>Etiquetas e motivos</translation>
    </message>
    <message>
        <source>Crear, cambiar y retirar</source>
        <translation>Criar, mudar e retirar</translation>
    </message>
    <message>
        <source>Plantillas</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Redactar y pedir su aprobación</source>
        <translation>Redigir e pedir aprovação</translation>
    </message>
    <message>
        <source>Equipos, turnos y horarios</source>
        <translation>Equipes, turnos e horários</translation>
    </message>
    <message>
        <source>De los equipos que puede ver</source>
        <translation>Das equipes que pode ver</translation>
    </message>
    <message>
        <source>Reglas de asignación</source>
        <translation>Regras de distribuição</translation>
    </message>
    <message>
        <source>Quién recibe qué conversación</source>
        <translation>Quem recebe qual conversa</translation>
    </message>
    <message>
        <source>Objetivos y automatización</source>
        <translation>Metas e automação</translation>
    </message>
    <message>
        <source>SLA, respuestas automáticas, encuestas y cierre</source>
        <translation>SLA, respostas automáticas, pesquisas e encerramento</translation>
    </message>
    <message>
        <source>Campos de la ficha</source>
        <translation>Campos da ficha</translation>
    </message>
    <message>
        <source>Qué se puede anotar de un cliente</source>
        <translation>O que se pode anotar de um cliente</translation>
    </message>
    <message>
        <source>Personas y roles</source>
        <translation>Pessoas e papéis</translation>
    </message>
    <message>
        <source>Dar de alta, desactivar y repartir permisos que tiene</source>
        <translation>Cadastrar, desativar e dar permissões que tem</translation>
    </message>
    <message>
        <source>Cuenta de la empresa</source>
        <translation>Conta da empresa</translation>
    </message>
    <message>
        <source>Elegir en qué proveedor de cuentas se confía para entrar</source>
        <translation>Escolher em qual provedor de contas se confia para entrar</translation>
    </message>
    <message>
        <source>Números de WhatsApp</source>
        <translation>Números de WhatsApp</translation>
    </message>
    <message>
        <source>Conectar, pausar y sus credenciales</source>
        <translation>Conectar, pausar e suas credenciais</translation>
    </message>
    <message>
        <source>Registro de auditoría</source>
        <translation>Registro de auditoria</translation>
    </message>
    <message>
        <source>Quién hizo, vio y exportó qué</source>
        <translation>Quem fez, viu e exportou o quê</translation>
    </message>
    <message>
        <source>Salud del servicio</source>
        <translation>Saúde do serviço</translation>
    </message>
    <message>
        <source>Cómo está cada parte y qué hacer</source>
        <translation>Como está cada parte e o que fazer</translation>
    </message>
    <message>
        <source>Mensajes apartados</source>
        <translation>Mensagens separadas</translation>
    </message>
    <message>
        <source>Ver y repetir entregas que no se entendieron</source>
        <translation>Ver e repetir entregas que não foram entendidas</translation>
    </message>
    <message>
        <source>Exportar incluye datos personales. Cada archivo queda en el registro.</source>
        <translation>Exportar inclui dados pessoais. Cada arquivo fica no registro.</translation>
    </message>
    <message>
        <source>Borrar a una persona no se puede deshacer.</source>
        <translation>Apagar uma pessoa não pode ser desfeito.</translation>
    </message>
    <message>
        <source>Quien maneja personas puede dar a otros los permisos que tiene.</source>
        <translation>Quem gerencia pessoas pode dar a outros as permissões que tem.</translation>
    </message>
    <message>
        <source>Puede detener o desconectar el número de la empresa.</source>
        <translation>Pode parar ou desconectar o número da empresa.</translation>
    </message>
    <message>
        <source>Las plantillas se cobran por mensaje.</source>
        <translation>Os modelos são cobrados por mensagem.</translation>
    </message>
    <message>
        <source>Agente</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Tablero de sala</source>
        <translation>Painel de sala</translation>
    </message>
    <message>
        <source>Atiende clientes en la bandeja.</source>
        <translation>Atende clientes na caixa de entrada.</translation>
    </message>
    <message>
        <source>Dirige turnos: ve su equipo, interviene y reparte el trabajo.</source>
        <translation>Conduz turnos: vê a equipe, intervém e distribui o trabalho.</translation>
    </message>
    <message>
        <source>Puede todo, también repartir permisos.</source>
        <translation>Pode tudo, também dar permissões.</translation>
    </message>
    <message>
        <source>La cuenta de una pantalla: muestra el tablero y nada más.</source>
        <translation>A conta de uma tela: mostra o painel e nada mais.</translation>
    </message>
    <message>
        <source>Solo las suyas</source>
        <translation>Só as suas</translation>
    </message>
    <message>
        <source>Las que tiene asignadas</source>
        <translation>As que estão atribuídas a ela</translation>
    </message>
    <message>
        <source>Suyas y la cola</source>
        <translation>As suas e a fila</translation>
    </message>
    <message>
        <source>Las asignadas y lo sin asignar de sus equipos</source>
        <translation>As atribuídas e o que está sem dono em suas equipes</translation>
    </message>
    <message>
        <source>Sus equipos</source>
        <translation>Suas equipes</translation>
    </message>
    <message>
        <source>Todas las de sus equipos y las de nadie</source>
        <translation>Todas as de suas equipes e as de ninguém</translation>
    </message>
    <message>
        <source>Toda la empresa</source>
        <translation>Toda a empresa</translation>
    </message>
    <message>
        <source>Todos los equipos y números</source>
        <translation>Todas as equipes e números</translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>Capacidad</source>
        <translation>Capacidade</translation>
    </message>
    <message>
        <source>Agregar habilidad</source>
        <translation>Adicionar habilidade</translation>
    </message>
    <message>
        <source>Todas las habilidades</source>
        <translation>Todas as habilidades</translation>
    </message>
    <message>
        <source>Conversaciones a la vez, para todos sus equipos juntos. 0: no recibe.</source>
        <translation>Conversas ao mesmo tempo, para todas as suas equipes juntas. 0: não recebe.</translation>
    </message>
    <message>
        <source>Habilidades</source>
        <translation>Habilidades</translation>
    </message>
    <message>
        <source>Nivel de 1 a 5: las reglas piden una habilidad desde un nivel.</source>
        <translation>Nível de 1 a 5: as regras pedem uma habilidade a partir de um nível.</translation>
    </message>
    <message>
        <source>Equipos</source>
        <translation>Equipes</translation>
    </message>
    <message>
        <source>Nivel de {0}</source>
        <translation>Nível de {0}</translation>
    </message>
    <message>
        <source>Quitar {0}</source>
        <translation>Remover {0}</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>Turno</source>
        <translation>Turno</translation>
    </message>
    <message>
        <source>Ausencia</source>
        <translation>Ausência</translation>
    </message>
    <message>
        <source>Guardia</source>
        <translation>Plantão</translation>
    </message>
    <message>
        <source>Ausente</source>
        <translation>Ausente</translation>
    </message>
    <message>
        <source>Guardia {0}</source>
        <translation>Plantão {0}</translation>
    </message>
    <message>
        <source>sin turno</source>
        <translation>sem turno</translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>Planificar</source>
        <translation>Planejar</translation>
    </message>
    <message>
        <source>Agregar</source>
        <translation>Adicionar</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Pessoa</translation>
    </message>
    <message>
        <source>Qué es</source>
        <translation>O que é</translation>
    </message>
    <message>
        <source>Desde</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Hasta</source>
        <translation>Até</translation>
    </message>
    <message>
        <source>Entra</source>
        <translation>Entra</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Sai</translation>
    </message>
    <message>
        <source>Semanas</source>
        <translation>Semanas</translation>
    </message>
    <message>
        <source>Vacaciones, médico… (lo ve quien supervisa)</source>
        <translation>Férias, médico… (quem supervisiona vê)</translation>
    </message>
    <message>
        <source>Repetir durante (semanas)</source>
        <translation>Repetir por (semanas)</translation>
    </message>
    <message>
        <source>Motivo</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Días enteros. Si empieza hoy, antes de registrarla se ve quién recibe lo que tiene.</source>
        <translation>Dias inteiros. Se começa hoje, antes de registrá-la vê-se quem recebe o que a pessoa tem.</translation>
    </message>
    <message>
        <source>Fuera de horario, la escalera de avisos le llega a quien está de guardia.</source>
        <translation>Fora do horário, a escada de avisos chega a quem está de plantão.</translation>
    </message>
    <message>
        <source>Elige días que todavía no pasaron, y una hora de salida después de la entrada.</source>
        <translation>Escolha dias que ainda não passaram, e uma hora de saída depois da entrada.</translation>
    </message>
    <message>
        <source>Una guardia dura como mucho dos semanas.</source>
        <translation>Um plantão dura no máximo duas semanas.</translation>
    </message>
</context>
<context>
    <name>Planning</name>
    <message numerus="yes">
        <source>%n persona(s)</source>
        <translation>
            <numerusform>%n pessoa</numerusform>
            <numerusform>%n pessoas</numerusform>
        </translation>
    </message>
    <message>
        <source>A mano</source>
        <translation>À mão</translation>
    </message>
    <message>
        <source>Por turnos</source>
        <translation>Por rodízio</translation>
    </message>
    <message>
        <source>Menor carga</source>
        <translation>Menor carga</translation>
    </message>
    <message>
        <source>Según capacidad</source>
        <translation>Conforme a capacidade</translation>
    </message>
    <message>
        <source>Por habilidad</source>
        <translation>Por habilidade</translation>
    </message>
    <message>
        <source>Nadie las recibe solas: cada quien toma la siguiente de la cola.</source>
        <translation>Ninguém as recebe sozinhas: cada um assume a próxima da fila.</translation>
    </message>
    <message>
        <source>Una a cada persona, por orden; nadie recibe dos seguidas si hay otra.</source>
        <translation>Uma para cada pessoa, em ordem; ninguém recebe duas seguidas se houver outra.</translation>
    </message>
    <message>
        <source>La recibe quien tiene menos conversaciones en ese momento.</source>
        <translation>Recebe quem tem menos conversas naquele momento.</translation>
    </message>
    <message>
        <source>La recibe quien tiene más lugares libres: quien puede más, recibe más.</source>
        <translation>Recebe quem tem mais lugares livres: quem pode mais, recebe mais.</translation>
    </message>
    <message>
        <source>La recibe quien tiene justo el nivel que pide la regla, y menos carga.</source>
        <translation>Recebe quem tem exatamente o nível que a regra pede, e menos carga.</translation>
    </message>
    <message>
        <source>Antes se mira a quien ya atendió a ese cliente, si está y tiene lugar.</source>
        <translation>Antes, quem já atendeu esse cliente, se estiver e tiver lugar.</translation>
    </message>
    <message>
        <source>Se pregunta primero: si no contesta en {0} s, se ofrece a otra persona.</source>
        <translation>Pergunta-se primeiro: se não responder em {0} s, é oferecida a outra pessoa.</translation>
    </message>
    <message>
        <source>A los {0} min en la cola puede pasar a {1}, si allí hay lugar.</source>
        <translation>Após {0} min na fila pode passar para {1}, se lá houver lugar.</translation>
    </message>
    <message>
        <source>A los {0} min de espera va antes que cualquier prioridad: nadie se queda olvidado.</source>
        <translation>Após {0} min de espera vai antes de qualquer prioridade: ninguém fica esquecido.</translation>
    </message>
    <message>
        <source>Al cliente se le dice qué lugar tiene en la cola.</source>
        <translation>O cliente é informado do seu lugar na fila.</translation>
    </message>
    <message>
        <source>Se le avisa de nuevo cuando avanza, como mucho cada {0} min.</source>
        <translation>É avisado de novo quando avança, no máximo a cada {0} min.</translation>
    </message>
    <message>
        <source>Caben {0} conversaciones a la vez: {1}.</source>
        <translation>Cabem {0} conversas ao mesmo tempo: {1}.</translation>
    </message>
    <message>
        <source> y {0} más</source>
        <translation> e mais {0}</translation>
    </message>
    <message>
        <source>{0}: también en otros equipos. Su capacidad es una sola para todos; si dos equipos las necesitan, gana lo más urgente y, a igual urgencia, lo que lleva más tiempo esperando, sea del equipo que sea.</source>
        <translation>{0}: também em outras equipes. A capacidade é uma só para todas; se duas equipes precisarem delas, vence o mais urgente e, com a mesma urgência, o que espera há mais tempo, seja de que equipe for.</translation>
    </message>
    <message>
        <source>{0} reparte: {1}</source>
        <translation>{0} distribui: {1}</translation>
    </message>
    <message>
        <source>{0}: primero quien ya le atendió</source>
        <translation>{0}: primeiro quem já atendeu</translation>
    </message>
    <message>
        <source>{0}: sin preferir a nadie</source>
        <translation>{0}: sem preferir ninguém</translation>
    </message>
    <message>
        <source>{0}: a los {1} min va antes que cualquier prioridad</source>
        <translation>{0}: após {1} min vai antes de qualquer prioridade</translation>
    </message>
    <message>
        <source>{0} dice el lugar en la cola</source>
        <translation>{0} informa o lugar na fila</translation>
    </message>
    <message>
        <source>{0} ya no dice el lugar</source>
        <translation>{0} não informa mais o lugar</translation>
    </message>
    <message>
        <source>{0} sin horario propio</source>
        <translation>{0} sem horário próprio</translation>
    </message>
    <message>
        <source>{0} usa el horario {1}</source>
        <translation>{0} usa o horário {1}</translation>
    </message>
    <message>
        <source>{0} no repite el lugar en la cola</source>
        <translation>{0} não repete o lugar na fila</translation>
    </message>
    <message>
        <source>{0} repite el lugar cuando mejora, como mucho cada {1} min</source>
        <translation>{0} repete o lugar quando melhora, no máximo a cada {1} min</translation>
    </message>
    <message>
        <source>{0} asigna sin preguntar</source>
        <translation>{0} atribui sem perguntar</translation>
    </message>
    <message>
        <source>{0} pregunta y espera {1} s</source>
        <translation>{0} pergunta e espera {1} s</translation>
    </message>
    <message>
        <source>{0} no pasa a otro equipo</source>
        <translation>{0} não passa para outra equipe</translation>
    </message>
    <message>
        <source>{0} pasa a {1} a los {2} min</source>
        <translation>{0} passa para {1} após {2} min</translation>
    </message>
    <message>
        <source>La tiene: {0}</source>
        <translation>Com: {0}</translation>
    </message>
    <message>
        <source>lo que ninguna regla toma</source>
        <translation>o que nenhuma regra pega</translation>
    </message>
    <message>
        <source>La pide: {0}</source>
        <translation>Pedida por: {0}</translation>
    </message>
    <message>
        <source>{0}: capacidad {1}</source>
        <translation>{0}: capacidade {1}</translation>
    </message>
    <message>
        <source>{0} sin {1}</source>
        <translation>{0} sem {1}</translation>
    </message>
    <message>
        <source>{0}: {1} nivel {2}</source>
        <translation>{0}: {1} nível {2}</translation>
    </message>
    <message>
        <source>{0} entra en {1}</source>
        <translation>{0} entra em {1}</translation>
    </message>
    <message>
        <source>{0} sale de {1}</source>
        <translation>{0} sai de {1}</translation>
    </message>
</context>
<context>
    <name>Plurals</name>
    <message numerus="yes">
        <source>%n mensajes sin leer</source>
        <translation>
            <numerusform>%n mensagem não lida</numerusform>
            <numerusform>%n mensagens não lidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>y %n cambio(s) más</source>
        <translation>
            <numerusform>e mais %n mudança</numerusform>
            <numerusform>e mais %n mudanças</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PolicyCard</name>
    <message>
        <source>Subir (gana en un empate)</source>
        <translation>Subir (ganha em um empate)</translation>
    </message>
    <message>
        <source>Bajar</source>
        <translation>Descer</translation>
    </message>
    <message>
        <source>Quitar este objetivo</source>
        <translation>Remover esta meta</translation>
    </message>
    <message>
        <source>Nombre, como «Mayoreo urgente»</source>
        <translation>Nome, como “Atacado urgente”</translation>
    </message>
    <message>
        <source>Equipos</source>
        <translation>Equipes</translation>
    </message>
    <message>
        <source>Todos los equipos</source>
        <translation>Todas as equipes</translation>
    </message>
    <message>
        <source>Números</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>Todos los números</source>
        <translation>Todos os números</translation>
    </message>
    <message>
        <source>Etiquetas</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Con o sin etiqueta</source>
        <translation>Com ou sem etiqueta</translation>
    </message>
    <message>
        <source>Prioridades</source>
        <translation>Prioridades</translation>
    </message>
    <message>
        <source>Cualquier prioridad</source>
        <translation>Qualquer prioridade</translation>
    </message>
    <message>
        <source>todo heredado</source>
        <translation>tudo herdado</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>Marta (de práctica)</source>
        <translation>Marta (de prática)</translation>
    </message>
    <message>
        <source>Hola, ¿ya salió mi pedido?</source>
        <translation>Olá, meu pedido já saiu?</translation>
    </message>
    <message>
        <source>Es el 20418. ¿Llega hoy?</source>
        <translation>É o 20418. Chega hoje?</translation>
    </message>
    <message>
        <source>¡Muchas gracias por la ayuda!</source>
        <translation>Muito obrigada pela ajuda!</translation>
    </message>
    <message>
        <source>Luis (de práctica)</source>
        <translation>Luis (de prática)</translation>
    </message>
    <message>
        <source>Buenas, la lámpara llegó con el vidrio roto.</source>
        <translation>Oi, a luminária chegou com o vidro quebrado.</translation>
    </message>
    <message>
        <source>Sí, le mando la foto en un momento.</source>
        <translation>Sim, mando a foto em um momento.</translation>
    </message>
    <message>
        <source>Perfecto, quedo pendiente.</source>
        <translation>Perfeito, fico no aguardo.</translation>
    </message>
    <message>
        <source>gracias</source>
        <translation>obrigado</translation>
    </message>
    <message>
        <source>Gracias por escribirnos. Lo reviso y le confirmo enseguida.</source>
        <translation>Obrigado por escrever. Vou verificar e já confirmo.</translation>
    </message>
    <message>
        <source>horario</source>
        <translation>horario</translation>
    </message>
    <message>
        <source>Atendemos de lunes a sábado, de 9 a 18 h.</source>
        <translation>Atendemos de segunda a sábado, das 9h às 18h.</translation>
    </message>
    <message>
        <source>Elige a un cliente que espera</source>
        <translation>Escolha um cliente que espera</translation>
    </message>
    <message>
        <source>Escríbele y envía con Enter</source>
        <translation>Escreva e envie com Enter</translation>
    </message>
    <message>
        <source>Escribe / y usa una respuesta rápida</source>
        <translation>Digite / e use uma resposta rápida</translation>
    </message>
    <message>
        <source>Cierra el caso</source>
        <translation>Encerre o caso</translation>
    </message>
</context>
<context>
    <name>PracticeRoom</name>
    <message>
        <source>Sala de práctica</source>
        <translation>Sala de prática</translation>
    </message>
    <message>
        <source>Escribe un mensaje, o / para una respuesta rápida</source>
        <translation>Escreva uma mensagem, ou / para uma resposta rápida</translation>
    </message>
    <message>
        <source>Enviar</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Cerrar el caso</source>
        <translation>Encerrar o caso</translation>
    </message>
    <message>
        <source>Empezar de nuevo</source>
        <translation>Começar de novo</translation>
    </message>
    <message>
        <source>Salir</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>Estos clientes no existen: nada sale de este equipo ni cuenta en ningún informe.</source>
        <translation>Estes clientes não existem: nada sai deste computador nem conta em nenhum relatório.</translation>
    </message>
    <message>
        <source>Esperan respuesta</source>
        <translation>Esperam resposta</translation>
    </message>
    <message>
        <source>Prueba esto</source>
        <translation>Experimente isto</translation>
    </message>
    <message>
        <source>espera respuesta</source>
        <translation>espera resposta</translation>
    </message>
    <message>
        <source>Tú</source>
        <translation>Você</translation>
    </message>
    <message>
        <source>Ya sabes lo principal: puedes empezar.</source>
        <translation>Você já sabe o principal: pode começar.</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Valen solo en este dispositivo.</source>
        <translation>Valem só neste dispositivo.</translation>
    </message>
    <message>
        <source>Idioma</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Aspecto</source>
        <translation>Aparência</translation>
    </message>
    <message>
        <source>Como el sistema</source>
        <translation>Como o sistema</translation>
    </message>
    <message>
        <source>Claro</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Oscuro</source>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>Contraste alto</source>
        <translation>Contraste alto</translation>
    </message>
    <message>
        <source>Densidad</source>
        <translation>Densidade</translation>
    </message>
    <message>
        <source>Cómoda</source>
        <translation>Confortável</translation>
    </message>
    <message>
        <source>Compacta</source>
        <translation>Compacta</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Nueva línea</source>
        <translation>Nova linha</translation>
    </message>
    <message>
        <source>Enviar</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Atajos de una letra (J, K, E…)</source>
        <translation>Atalhos de uma letra (J, K, E…)</translation>
    </message>
    <message>
        <source>Notificaciones</source>
        <translation>Notificações</translation>
    </message>
    <message>
        <source>La tecla Enter</source>
        <translation>A tecla Enter</translation>
    </message>
    <message>
        <source>No guardar</source>
        <translation>Não guardar</translation>
    </message>
    <message>
        <source>Micrófono</source>
        <translation>Microfone</translation>
    </message>
    <message>
        <source>Buscando…</source>
        <translation>Procurando…</translation>
    </message>
    <message>
        <source>Archivos para leer sin conexión</source>
        <translation>Arquivos para ler sem conexão</translation>
    </message>
    <message>
        <source>Listo</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>El del sistema</source>
        <translation>O do sistema</translation>
    </message>
    <message>
        <source>No hay micrófono conectado</source>
        <translation>Nenhum microfone conectado</translation>
    </message>
    <message>
        <source>{0} (sin conectar)</source>
        <translation>{0} (desconectado)</translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message numerus="yes">
        <source>Relevo: %n sin leer</source>
        <translation>
            <numerusform>Relevo: %n não lida</numerusform>
            <numerusform>Relevo: %n não lidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Disponible</source>
        <translation>Disponível</translation>
    </message>
    <message>
        <source>Ocupado/a</source>
        <translation>Ocupado(a)</translation>
    </message>
    <message>
        <source>En pausa</source>
        <translation>Em pausa</translation>
    </message>
    <message>
        <source>Desconectado/a</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Comida</source>
        <translation>Almoço</translation>
    </message>
    <message>
        <source>Descanso</source>
        <translation>Intervalo</translation>
    </message>
    <message>
        <source>Capacitación</source>
        <translation>Treinamento</translation>
    </message>
    <message>
        <source>Reunión</source>
        <translation>Reunião</translation>
    </message>
    <message>
        <source>pantalla bloqueada</source>
        <translation>tela bloqueada</translation>
    </message>
    <message>
        <source>sin actividad</source>
        <translation>sem atividade</translation>
    </message>
    <message>
        <source>equipo suspendido</source>
        <translation>computador suspenso</translation>
    </message>
    <message>
        <source>sin conexión</source>
        <translation>sem conexão</translation>
    </message>
    <message>
        <source>sin dispositivo</source>
        <translation>sem dispositivo</translation>
    </message>
    <message>
        <source>no recibe nuevas</source>
        <translation>não recebe novas</translation>
    </message>
    <message>
        <source>vuelve {0}</source>
        <translation>volta {0}</translation>
    </message>
    <message>
        <source>desde {0}</source>
        <translation>desde {0}</translation>
    </message>
    <message>
        <source>La conservo</source>
        <translation>Fico com ela</translation>
    </message>
    <message>
        <source>Pasarla a la cola</source>
        <translation>Passar para a fila</translation>
    </message>
    <message>
        <source>Avisar al cliente</source>
        <translation>Avisar o cliente</translation>
    </message>
    <message>
        <source>esperando al cliente</source>
        <translation>aguardando o cliente</translation>
    </message>
    <message>
        <source>vence antes de que vuelvas</source>
        <translation>vence antes de você voltar</translation>
    </message>
    <message>
        <source>espera tu respuesta</source>
        <translation>espera sua resposta</translation>
    </message>
    <message>
        <source>vuelves a tiempo</source>
        <translation>você volta a tempo</translation>
    </message>
    <message>
        <source>vence {0}</source>
        <translation>vence {0}</translation>
    </message>
</context>
<context>
    <name>PresenceDialog</name>
    <message>
        <source>Ahora no</source>
        <translation>Agora não</translation>
    </message>
    <message>
        <source>Conversación {0}</source>
        <translation>Conversa {0}</translation>
    </message>
    <message>
        <source>La lista cambió mientras decidías. Así está ahora.</source>
        <translation>A lista mudou enquanto você decidia. Agora está assim.</translation>
    </message>
</context>
<context>
    <name>PresenceMenu</name>
    <message>
        <source>{0} min, hasta las {1}</source>
        <translation>{0} min, até {1}</translation>
    </message>
    <message>
        <source>Sin hora de vuelta</source>
        <translation>Sem hora de volta</translation>
    </message>
    <message>
        <source>Otro motivo, sin hora</source>
        <translation>Outro motivo, sem hora</translation>
    </message>
</context>
<context>
    <name>ProductInput</name>
    <message>
        <source>Código o nombre del producto</source>
        <translation>Código ou nome do produto</translation>
    </message>
    <message>
        <source>Número del catálogo</source>
        <translation>Número do catálogo</translation>
    </message>
</context>
<context>
    <name>ProductsInput</name>
    <message>
        <source>Agregar sección</source>
        <translation>Adicionar seção</translation>
    </message>
    <message>
        <source>Título de la sección {0}</source>
        <translation>Título da seção {0}</translation>
    </message>
    <message>
        <source>Códigos, separados por comas</source>
        <translation>Códigos, separados por vírgulas</translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <source>Cancelar</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>Publish</name>
    <message>
        <source>Publicar reglas</source>
        <translation>Publicar regras</translation>
    </message>
    <message>
        <source>Por qué cambia (lo verá quien mire el historial)</source>
        <translation>Por que muda (quem olhar o histórico vai ver)</translation>
    </message>
    <message>
        <source>Publicar</source>
        <translation>Publicar</translation>
    </message>
    <message>
        <source>Valen desde ahora para lo que llegue; lo que ya tiene dueño no se mueve.</source>
        <translation>Valem a partir de agora para o que chegar; o que já tem responsável não se move.</translation>
    </message>
    <message>
        <source>y {0} cambios más</source>
        <translation>e mais {0} alterações</translation>
    </message>
    <message>
        <source>Nota</source>
        <translation>Nota</translation>
    </message>
</context>
<context>
    <name>QrCode</name>
    <message>
        <source>Código QR para tu aplicación de códigos</source>
        <translation>Código QR para seu aplicativo de códigos</translation>
    </message>
</context>
<context>
    <name>QuickReplyForm</name>
    <message>
        <source>envio</source>
        <translation>envio</translation>
    </message>
    <message>
        <source>Envío en camino</source>
        <translation>Pedido a caminho</translation>
    </message>
    <message>
        <source>Idioma</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Cualquiera</source>
        <translation>Qualquer</translation>
    </message>
    <message>
        <source>Español</source>
        <translation>Espanhol</translation>
    </message>
    <message>
        <source>Portugués</source>
        <translation>Português</translation>
    </message>
    <message>
        <source>Inglés</source>
        <translation>Inglês</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variável</translation>
    </message>
    <message>
        <source>Archivo</source>
        <translation>Arquivo</translation>
    </message>
    <message>
        <source>Código</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Lo que se escribe tras la barra</source>
        <translation>O que se digita depois da barra</translation>
    </message>
    <message>
        <source>Título</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Para</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Texto</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Así se leerá</source>
        <translation>Como será lida</translation>
    </message>
    <message>
        <source>El código va sin espacios: hasta 40 letras.</source>
        <translation>O código não tem espaços: até 40 letras.</translation>
    </message>
    <message>
        <source>Falta el título.</source>
        <translation>Falta o título.</translation>
    </message>
    <message>
        <source>Falta el texto o un archivo.</source>
        <translation>Falta o texto ou um arquivo.</translation>
    </message>
    <message>
        <source>El texto es demasiado largo: hasta {0} letras.</source>
        <translation>O texto é longo demais: até {0} letras.</translation>
    </message>
    <message>
        <source>Un archivo aún no está listo.</source>
        <translation>Um arquivo ainda não está pronto.</translation>
    </message>
    <message>
        <source>Adjuntar archivos</source>
        <translation>Anexar arquivos</translation>
    </message>
</context>
<context>
    <name>QuickReplyManager</name>
    <message>
        <source>Respuestas rápidas</source>
        <translation>Respostas rápidas</translation>
    </message>
    <message>
        <source>Buscar respuesta</source>
        <translation>Buscar resposta</translation>
    </message>
    <message>
        <source>Eliminar</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>Deshacer</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Guardada</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>Eliminada: /{0}</source>
        <translation>Excluída: /{0}</translation>
    </message>
    <message>
        <source>Sin conexión: se puede leer, no cambiar.</source>
        <translation>Sem conexão: dá para ler, não para mudar.</translation>
    </message>
    <message>
        <source>Es de tu equipo o de la empresa: la cambia quien la administra.</source>
        <translation>É da sua equipe ou da empresa: quem a gerencia pode mudá-la.</translation>
    </message>
</context>
<context>
    <name>QuickReplyPopup</name>
    <message>
        <source>Respuestas rápidas</source>
        <translation>Respostas rápidas</translation>
    </message>
    <message>
        <source>Administrar</source>
        <translation>Gerenciar</translation>
    </message>
    <message>
        <source>Respuestas rápidas con «{0}»</source>
        <translation>Respostas rápidas com “{0}”</translation>
    </message>
    <message>
        <source>Aún no hay respuestas rápidas</source>
        <translation>Ainda não há respostas rápidas</translation>
    </message>
    <message>
        <source>{0} de {1}</source>
        <translation>{0} de {1}</translation>
    </message>
</context>
<context>
    <name>QuickReplying</name>
    <message>
        <source>Respuestas rápidas: flechas para elegir, Tab para insertar</source>
        <translation>Respostas rápidas: setas para escolher, Tab para inserir</translation>
    </message>
</context>
<context>
    <name>ReactionBar</name>
    <message>
        <source>Reaccionar</source>
        <translation>Reagir</translation>
    </message>
</context>
<context>
    <name>ReadChats</name>
    <message>
        <source>Antes de Relevo: {0}</source>
        <translation>Antes do Relevo: {0}</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Ver más antiguos</source>
        <translation>Ver mais antigas</translation>
    </message>
    <message>
        <source>Leyendo…</source>
        <translation>Lendo…</translation>
    </message>
    <message>
        <source>Intentar de nuevo</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>{0} mensajes importados</source>
        <translation>{0} mensagens importadas</translation>
    </message>
    <message>
        <source>No hay mensajes importados.</source>
        <translation>Não há mensagens importadas.</translation>
    </message>
    <message>
        <source>Relevo</source>
        <translation>Relevo</translation>
    </message>
    <message>
        <source>{0} mensajes, {1}</source>
        <translation>{0} mensagens, {1}</translation>
    </message>
    <message>
        <source>Importado por {0} el {1}</source>
        <translation>Importado por {0} em {1}</translation>
    </message>
    <message>
        <source>Deshacer esta importación</source>
        <translation>Desfazer esta importação</translation>
    </message>
    <message>
        <source>Sí, quitar sus {0} mensajes</source>
        <translation>Sim, remover suas {0} mensagens</translation>
    </message>
    <message>
        <source>Nosotros</source>
        <translation>Nós</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>Cliente VIP</source>
        <translation>Cliente VIP</translation>
    </message>
    <message>
        <source>Separadas por comas</source>
        <translation>Separadas por vírgulas</translation>
    </message>
    <message>
        <source>Se lee sobre el editor, en una línea</source>
        <translation>Aparece sobre o editor, em uma linha</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Día/mes/año</source>
        <translation>Dia/mês/ano</translation>
    </message>
    <message>
        <source>Sin dato</source>
        <translation>Sem dado</translation>
    </message>
    <message>
        <source>Dónde lo dijo: formulario, llamada, tienda…</source>
        <translation>Onde disse: formulário, ligação, loja…</translation>
    </message>
    <message>
        <source>Dónde dio su consentimiento</source>
        <translation>Onde deu o consentimento</translation>
    </message>
</context>
<context>
    <name>RecorderStrip</name>
    <message>
        <source>Descartar el audio</source>
        <translation>Descartar o áudio</translation>
    </message>
    <message>
        <source>Escuchar</source>
        <translation>Ouvir</translation>
    </message>
    <message>
        <source>Revisar y enviar</source>
        <translation>Revisar e enviar</translation>
    </message>
    <message>
        <source>Relevo todavía se está abriendo. Intenta en un momento.</source>
        <translation>O Relevo ainda está abrindo. Tente daqui a pouco.</translation>
    </message>
    <message>
        <source>No hay micrófono, o lo usa otro programa. Se elige en Preferencias.</source>
        <translation>Não há microfone, ou outro programa o está usando. Escolha em Preferências.</translation>
    </message>
    <message>
        <source>El audio llegó a 15 minutos, lo máximo. Escúchalo y envíalo.</source>
        <translation>O áudio chegou a 15 minutos, o máximo. Ouça e envie.</translation>
    </message>
    <message>
        <source>Enviar audio</source>
        <translation>Enviar áudio</translation>
    </message>
    <message>
        <source>No hay altavoces ni auriculares, o los usa otro programa. El audio sigue aquí.</source>
        <translation>Não há alto-falantes nem fones, ou outro programa os está usando. O áudio continua aqui.</translation>
    </message>
    <message>
        <source>Este audio no se puede reproducir aquí.</source>
        <translation>Este áudio não pode ser reproduzido aqui.</translation>
    </message>
</context>
<context>
    <name>RecoveryPanel</name>
    <message>
        <source>Copiar</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Guardar en un archivo…</source>
        <translation>Salvar em um arquivo…</translation>
    </message>
    <message>
        <source>codigos-de-recuperacion-relevo.txt</source>
        <translation>codigos-de-recuperacao-relevo.txt</translation>
    </message>
</context>
<context>
    <name>RelayRail</name>
    <message>
        <source>Recorrido del caso</source>
        <translation>Percurso do atendimento</translation>
    </message>
</context>
<context>
    <name>RemoveDialog</name>
    <message>
        <source>¿Quitar del plan?</source>
        <translation>Remover do plano?</translation>
    </message>
    <message>
        <source>Quitar</source>
        <translation>Remover</translation>
    </message>
    <message numerus="yes">
        <source>Quitar los %n</source>
        <translation>
            <numerusform>Remover %n</numerusform>
            <numerusform>Remover os %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Replay</name>
    <message>
        <source>Primera respuesta</source>
        <translation>Primeira resposta</translation>
    </message>
    <message>
        <source>Respuestas siguientes</source>
        <translation>Respostas seguintes</translation>
    </message>
    <message>
        <source>Resolución</source>
        <translation>Resolução</translation>
    </message>
    <message>
        <source>Fuera de horario</source>
        <translation>Fora do horário</translation>
    </message>
    <message>
        <source>Hora que se dijo</source>
        <translation>Hora informada</translation>
    </message>
    <message>
        <source>Promesas</source>
        <translation>Promessas</translation>
    </message>
    <message>
        <source>Otra área</source>
        <translation>Outra área</translation>
    </message>
    <message>
        <source>Leyendo lo que pasó…</source>
        <translation>Lendo o que aconteceu…</translation>
    </message>
    <message>
        <source>Repitiéndolo con estas reglas…</source>
        <translation>Repetindo com estas regras…</translation>
    </message>
    <message>
        <source>Listo</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>Cancelado</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>No se pudo terminar</source>
        <translation>Não foi possível terminar</translation>
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
        <translation>outra regra</translation>
    </message>
    <message>
        <source>otro equipo</source>
        <translation>outra equipe</translation>
    </message>
    <message>
        <source>otra persona</source>
        <translation>outra pessoa</translation>
    </message>
    <message>
        <source>otro momento</source>
        <translation>outro momento</translation>
    </message>
    <message>
        <source>otro SLA</source>
        <translation>outro SLA</translation>
    </message>
    <message>
        <source>Sin regla</source>
        <translation>Sem regra</translation>
    </message>
    <message>
        <source>Todo lo demás</source>
        <translation>Todo o resto</translation>
    </message>
    <message>
        <source>Cola general</source>
        <translation>Fila geral</translation>
    </message>
    <message>
        <source>Nadie</source>
        <translation>Ninguém</translation>
    </message>
    <message>
        <source>alguien que ya no está</source>
        <translation>alguém que não está mais</translation>
    </message>
    <message>
        <source>nadie</source>
        <translation>ninguém</translation>
    </message>
    <message>
        <source>{0}: fue a {1}; habría ido a {2}</source>
        <translation>{0}: foi para {1}; teria ido para {2}</translation>
    </message>
    <message>
        <source>Cliente que no puedes ver</source>
        <translation>Cliente que você não pode ver</translation>
    </message>
    <message>
        <source>Ya estaban abiertas antes y quedan como fueron: {0}.</source>
        <translation>Já estavam abertas antes e ficam como foram: {0}.</translation>
    </message>
    <message>
        <source>Equipos, topes y habilidades cuentan como hoy: {0} cambios.</source>
        <translation>Equipes, limites e habilidades contam como hoje: {0} alterações.</translation>
    </message>
    <message>
        <source>Fichas unidas después cuentan como hoy: {0}.</source>
        <translation>Fichas unidas depois contam como hoje: {0}.</translation>
    </message>
    <message>
        <source>Respuestas que habría dado otra persona u otro momento: {0}.</source>
        <translation>Respostas que outra pessoa daria, ou em outro momento: {0}.</translation>
    </message>
    <message>
        <source>Respuestas que nadie habría estado para dar: {0}.</source>
        <translation>Respostas que ninguém estaria lá para dar: {0}.</translation>
    </message>
    <message>
        <source>Ofertas que entonces no se hicieron, supuestas: {0}.</source>
        <translation>Ofertas que não foram feitas na época, supostas: {0}.</translation>
    </message>
    <message>
        <source>Cambios a mano que ya no se habrían hecho: {0}.</source>
        <translation>Mudanças manuais que não teriam sido feitas: {0}.</translation>
    </message>
    <message>
        <source>Esperas largas que la escalera no vuelve a mover: {0}.</source>
        <translation>Esperas longas que a escada não volta a mover: {0}.</translation>
    </message>
    <message>
        <source>Los turnos cuentan como están escritos hoy: {0}.</source>
        <translation>Os turnos contam como estão escritos hoje: {0}.</translation>
    </message>
    <message>
        <source>Mensajes que llegaron más de un minuto tarde: {0}.</source>
        <translation>Mensagens que chegaram mais de um minuto atrasadas: {0}.</translation>
    </message>
</context>
<context>
    <name>ReplyCard</name>
    <message>
        <source>Texto</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>A un cliente, como mucho una vez cada</source>
        <translation>A um cliente, no máximo uma vez a cada</translation>
    </message>
    <message>
        <source>0: cada vez que escribe</source>
        <translation>0: toda vez que escreve</translation>
    </message>
    <message>
        <source>Una sola vez por caso</source>
        <translation>Uma só vez por atendimento</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>fuera de horario</source>
        <translation>fora do horário</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>provisório</translation>
    </message>
    <message>
        <source>Datos borrados</source>
        <translation>Dados apagados</translation>
    </message>
    <message>
        <source>también {people}</source>
        <translation>também {people}</translation>
    </message>
    <message>
        <source>Caso {0}, {1}: {2}. {3}</source>
        <translation>Atendimento {0}, {1}: {2}. {3}</translation>
    </message>
    <message>
        <source>Tiempo de calendario: {0}</source>
        <translation>Tempo corrido: {0}</translation>
    </message>
    <message>
        <source>Todo lo que hubo en el período</source>
        <translation>Tudo o que houve no período</translation>
    </message>
    <message>
        <source>Menos: {0}</source>
        <translation>Menos: {0}</translation>
    </message>
    <message>
        <source>Se ordenan y se toma el de en medio</source>
        <translation>Ordenam-se e toma-se o do meio</translation>
    </message>
    <message>
        <source>Cumplidos entre los dos</source>
        <translation>Cumpridos entre os dois</translation>
    </message>
    <message>
        <source>Los del sí entre los dos</source>
        <translation>Os do sim entre os dois</translation>
    </message>
    <message>
        <source>Se suman</source>
        <translation>Somam-se</translation>
    </message>
    <message>
        <source>Se cuentan</source>
        <translation>Contam-se</translation>
    </message>
    <message>
        <source>{0} h {1:02}</source>
        <translation>{0} h {1:02}</translation>
    </message>
    <message>
        <source>{0} puntos</source>
        <translation>{0} pontos</translation>
    </message>
    <message>
        <source>sin terminar {0}</source>
        <translation>sem terminar {0}</translation>
    </message>
    <message>
        <source>en curso {0}</source>
        <translation>em curso {0}</translation>
    </message>
    <message>
        <source>Hoy</source>
        <translation>Hoje</translation>
    </message>
    <message>
        <source>Ayer</source>
        <translation>Ontem</translation>
    </message>
    <message>
        <source>Esta semana</source>
        <translation>Esta semana</translation>
    </message>
    <message>
        <source>Semana pasada</source>
        <translation>Semana passada</translation>
    </message>
    <message>
        <source>Este mes</source>
        <translation>Este mês</translation>
    </message>
    <message>
        <source>Mes pasado</source>
        <translation>Mês passado</translation>
    </message>
    <message>
        <source>Elegir fechas…</source>
        <translation>Escolher datas…</translation>
    </message>
    <message>
        <source>{0} {1} {2}</source>
        <comment>day month year</comment>
        <translation>{0} {1} {2}</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <comment>day month</comment>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>{0}–{1} {2}</source>
        <comment>first day, last day, month</comment>
        <translation>{0}–{1} {2}</translation>
    </message>
    <message>
        <source>{0}–{1} {2} {3}</source>
        <comment>first day, last day, month, year</comment>
        <translation>{0}–{1} {2} {3}</translation>
    </message>
    <message>
        <source>Datos hasta las {0}</source>
        <translation>Dados até {0}</translation>
    </message>
    <message>
        <source>Datos hasta el {0}, {1}</source>
        <translation>Dados até {0}, {1}</translation>
    </message>
    <message>
        <source>Sin equipo</source>
        <translation>Sem equipe</translation>
    </message>
    <message>
        <source>Nadie</source>
        <translation>Ninguém</translation>
    </message>
    <message>
        <source>Sin etiqueta</source>
        <translation>Sem etiqueta</translation>
    </message>
    <message>
        <source>un equipo que ya no está</source>
        <translation>uma equipe que não está mais</translation>
    </message>
    <message>
        <source>un número que ya no está</source>
        <translation>um número que não está mais</translation>
    </message>
    <message>
        <source>alguien que ya no está</source>
        <translation>alguém que não está mais</translation>
    </message>
    <message>
        <source>Equipos</source>
        <translation>Equipes</translation>
    </message>
    <message>
        <source>Agentes</source>
        <translation>Atendentes</translation>
    </message>
    <message>
        <source>Números</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>Etiquetas</source>
        <translation>Etiquetas</translation>
    </message>
    <message numerus="yes">
        <source>%n excluido(s)</source>
        <translation>
            <numerusform>%n excluído</numerusform>
            <numerusform>%n excluídos</numerusform>
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
        <translation>mais</translation>
    </message>
    <message>
        <source>Agrupar</source>
        <translation>Agrupar</translation>
    </message>
    <message>
        <source>Ordenar por resultado</source>
        <translation>Ordenar por resultado</translation>
    </message>
    <message>
        <source>Cifras por grupo</source>
        <translation>Números por grupo</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>En gris: menos de {0} casos, dicen poco.</source>
        <translation>Em cinza: menos de {0} atendimentos, dizem pouco.</translation>
    </message>
    <message>
        <source>Un caso con dos etiquetas está en las dos filas.</source>
        <translation>Um atendimento com duas etiquetas está nas duas linhas.</translation>
    </message>
    <message>
        <source>Lo que está en curso queda fuera de la razón.</source>
        <translation>O que está em curso fica fora da razão.</translation>
    </message>
    <message>
        <source>La definición cambió dentro del período: compara con cuidado.</source>
        <translation>A definição mudou dentro do período: compare com cuidado.</translation>
    </message>
    <message>
        <source>Sin datos en este período.</source>
        <translation>Sem dados neste período.</translation>
    </message>
    <message>
        <source>Calendario: {0}</source>
        <translation>Corrido: {0}</translation>
    </message>
    <message>
        <source>Tiempo hábil: {0}</source>
        <translation>Tempo útil: {0}</translation>
    </message>
    <message>
        <source>Tus cifras</source>
        <translation>Seus números</translation>
    </message>
    <message>
        <source>Todas las cifras</source>
        <translation>Todos os números</translation>
    </message>
    <message>
        <source>Cifra</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Parte</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Sin terminar</source>
        <translation>Sem terminar</translation>
    </message>
    <message>
        <source>Provisionales</source>
        <translation>Provisórios</translation>
    </message>
    <message>
        <source>Definición</source>
        <translation>Definição</translation>
    </message>
    <message>
        <source>Cifras</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>Minutos</source>
        <translation>Minutos</translation>
    </message>
    <message>
        <source>Distribución</source>
        <translation>Distribuição</translation>
    </message>
    <message>
        <source>Caso</source>
        <translation>Atendimento</translation>
    </message>
    <message>
        <source>Cliente</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Resultado</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Día</source>
        <translation>Dia</translation>
    </message>
    <message>
        <source>Hora</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Equipo</source>
        <translation>Equipe</translation>
    </message>
    <message>
        <source>Agente</source>
        <translation>Atendente</translation>
    </message>
    <message>
        <source>Valor</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Motivo</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Fuera de horario</source>
        <translation>Fora do horário</translation>
    </message>
    <message>
        <source>Provisional</source>
        <translation>Provisório</translation>
    </message>
    <message>
        <source>Casos</source>
        <translation>Atendimentos</translation>
    </message>
    <message>
        <source>sí</source>
        <translation>sim</translation>
    </message>
    <message>
        <source>y {0} más</source>
        <translation>e mais {0}</translation>
    </message>
    <message>
        <source>Excluidos: {0}.</source>
        <translation>Excluídos: {0}.</translation>
    </message>
    <message>
        <source>Provisionales: {0}.</source>
        <translation>Provisórios: {0}.</translation>
    </message>
    <message>
        <source>Antes</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>El valor es la mediana, la parte cumplida o la cuenta, según la cifra.</source>
        <translation>O valor é a mediana, a parte cumprida ou a contagem, conforme o número.</translation>
    </message>
    <message>
        <source>Casos medidos (n)</source>
        <translation>Atendimentos medidos (n)</translation>
    </message>
    <message>
        <source>Casos (n)</source>
        <translation>Atendimentos (n)</translation>
    </message>
    <message>
        <source>{0} fuera de horario</source>
        <translation>{0} fora do horário</translation>
    </message>
    <message>
        <source>la más antigua, {0}</source>
        <translation>a mais antiga, {0}</translation>
    </message>
    <message>
        <source>asistente</source>
        <translation>assistente</translation>
    </message>
    <message>
        <source>cola</source>
        <translation>fila</translation>
    </message>
</context>
<context>
    <name>ReportsWindow</name>
    <message>
        <source>Informes</source>
        <translation>Relatórios</translation>
    </message>
    <message>
        <source>Volver a pedir las cifras</source>
        <translation>Pedir os números de novo</translation>
    </message>
    <message>
        <source>Sin conexión: las cifras se piden cuando vuelva. Lo que ves es de antes.</source>
        <translation>Sem conexão: os números são pedidos quando voltar. O que você vê é de antes.</translation>
    </message>
    <message>
        <source>Sin conexión</source>
        <translation>Sem conexão</translation>
    </message>
</context>
<context>
    <name>ResolveDialog</name>
    <message>
        <source>Resolver</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>Monto de la venta</source>
        <translation>Valor da venda</translation>
    </message>
    <message>
        <source>El cliente confirmó que quedó resuelto</source>
        <translation>O cliente confirmou que ficou resolvido</translation>
    </message>
    <message>
        <source>Resumen</source>
        <translation>Resumo</translation>
    </message>
    <message>
        <source>Resumen para quien atienda después</source>
        <translation>Resumo para quem atender depois</translation>
    </message>
    <message>
        <source>¿Cuenta como caso?</source>
        <translation>Conta como atendimento?</translation>
    </message>
    <message>
        <source>Lo que se pide aquí al resolver se guardó con otra versión de Relevo y no se puede leer. Actualiza Relevo o avisa a quien administra; mientras tanto, confirma o resume.</source>
        <translation>O que se pede aqui ao resolver foi salvo com outra versão do Relevo e não pode ser lido. Atualize o Relevo ou avise quem administra; enquanto isso, confirme ou resuma.</translation>
    </message>
    <message>
        <source>Sí</source>
        <translation>Sim</translation>
    </message>
    <message>
        <source>Resolver · {0}</source>
        <translation>Resolver · {0}</translation>
    </message>
    <message numerus="yes">
        <source>Resolver %n conversaciones</source>
        <translation>
            <numerusform>Resolver %n conversa</numerusform>
            <numerusform>Resolver %n conversas</numerusform>
        </translation>
    </message>
    <message>
        <source>Monto</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>No contará en los informes si quien supervisa lo acepta.</source>
        <translation>Não contará nos relatórios se quem supervisiona aceitar.</translation>
    </message>
</context>
<context>
    <name>Resolving</name>
    <message>
        <source>Venta</source>
        <translation>Venda</translation>
    </message>
    <message>
        <source>Cita</source>
        <translation>Agendamento</translation>
    </message>
    <message>
        <source>Promesa de pago</source>
        <translation>Promessa de pagamento</translation>
    </message>
    <message>
        <source>Solucionado</source>
        <translation>Solucionado</translation>
    </message>
    <message>
        <source>Sin resultado</source>
        <translation>Sem resultado</translation>
    </message>
    <message>
        <source>El cliente canceló</source>
        <translation>O cliente cancelou</translation>
    </message>
    <message>
        <source>Número equivocado</source>
        <translation>Número errado</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
    <message>
        <source>Duplicado</source>
        <translation>Duplicado</translation>
    </message>
    <message>
        <source>No se pudo contactar</source>
        <translation>Não foi possível contatar</translation>
    </message>
    <message>
        <source>Marca que el cliente confirmó, o escribe un resumen.</source>
        <translation>Marque que o cliente confirmou, ou escreva um resumo.</translation>
    </message>
    <message>
        <source>Elige el resultado.</source>
        <translation>Escolha o resultado.</translation>
    </message>
    <message>
        <source>Escribe el monto de la venta.</source>
        <translation>Escreva o valor da venda.</translation>
    </message>
    <message>
        <source>Elige al menos una etiqueta.</source>
        <translation>Escolha pelo menos uma etiqueta.</translation>
    </message>
    <message>
        <source>Aún faltan intentos de contacto.</source>
        <translation>Ainda faltam tentativas de contato.</translation>
    </message>
</context>
<context>
    <name>ResolvingPage</name>
    <message>
        <source>Resultado</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Lo que salió del caso: alimenta la conversión.</source>
        <translation>O que saiu do atendimento: alimenta a conversão.</translation>
    </message>
    <message>
        <source>Hay que elegir uno</source>
        <translation>É preciso escolher um</translation>
    </message>
    <message>
        <source>Moneda de las ventas</source>
        <translation>Moeda das vendas</translation>
    </message>
    <message>
        <source>tres letras</source>
        <translation>três letras</translation>
    </message>
    <message>
        <source>Etiquetas</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Ninguna</source>
        <translation>Nenhuma</translation>
    </message>
    <message>
        <source>Al menos una de</source>
        <translation>Pelo menos uma de</translation>
    </message>
    <message>
        <source>Etiquetas obligatorias</source>
        <translation>Etiquetas obrigatórias</translation>
    </message>
    <message>
        <source>Sin elegir ninguna aquí, no se piden.</source>
        <translation>Sem escolher nenhuma aqui, não são pedidas.</translation>
    </message>
    <message>
        <source>Motivos para que no cuente</source>
        <translation>Motivos para não contar</translation>
    </message>
    <message>
        <source>No piden resultado ni etiquetas; alguien que supervisa los revisa.</source>
        <translation>Não pedem resultado nem etiquetas; alguém da supervisão revisa.</translation>
    </message>
    <message>
        <source>«{0}» pide antes estos intentos</source>
        <translation>“{0}” pede antes estas tentativas</translation>
    </message>
    <message>
        <source>mensajes o llamadas sin respuesta</source>
        <translation>mensagens ou ligações sem resposta</translation>
    </message>
    <message numerus="yes">
        <source>%n cosa(s) por decir</source>
        <translation>
            <numerusform>%n coisa a dizer</numerusform>
            <numerusform>%n coisas a dizer</numerusform>
        </translation>
    </message>
    <message>
        <source>no se pide nada</source>
        <translation>não se pede nada</translation>
    </message>
    <message>
        <source>Quien resuelve</source>
        <translation>Quem resolve</translation>
    </message>
    <message>
        <source>Un gracias del cliente no reabre el caso; si vuelve antes de 72 h, sigue siendo el mismo.</source>
        <translation>Um obrigado do cliente não reabre o atendimento; se voltar antes de 72 h, continua o mesmo.</translation>
    </message>
    <message>
        <source>Marca que el cliente dijo que sí, o escribe un resumen.</source>
        <translation>Marca que o cliente disse sim, ou escreve um resumo.</translation>
    </message>
    <message>
        <source>Elige el resultado: {0}.</source>
        <translation>Escolhe o resultado: {0}.</translation>
    </message>
    <message>
        <source>Puede elegir: {0}.</source>
        <translation>Pode escolher: {0}.</translation>
    </message>
    <message>
        <source>Si hubo venta, dice el monto en {0}.</source>
        <translation>Se houve venda, diz o valor em {0}.</translation>
    </message>
    <message>
        <source>Pone al menos una de: {0}.</source>
        <translation>Põe pelo menos uma de: {0}.</translation>
    </message>
    <message>
        <source>O dice por qué no cuenta.</source>
        <translation>Ou diz por que não conta.</translation>
    </message>
    <message>
        <source>Resuelve con un clic; puede decir por qué no cuenta.</source>
        <translation>Resolve com um clique; pode dizer por que não conta.</translation>
    </message>
    <message>
        <source>ninguna</source>
        <translation>nenhuma</translation>
    </message>
    <message>
        <source>se pide el sí o un resumen</source>
        <translation>pede-se o sim ou um resumo</translation>
    </message>
    <message>
        <source>ya no se pide el sí ni un resumen</source>
        <translation>não se pede mais o sim nem um resumo</translation>
    </message>
    <message>
        <source>resultados: {0}</source>
        <translation>resultados: {0}</translation>
    </message>
    <message>
        <source>el resultado es obligatorio</source>
        <translation>o resultado é obrigatório</translation>
    </message>
    <message>
        <source>el resultado es opcional</source>
        <translation>o resultado é opcional</translation>
    </message>
    <message>
        <source>moneda {0}</source>
        <translation>moeda {0}</translation>
    </message>
    <message>
        <source>etiquetas obligatorias: {0}</source>
        <translation>etiquetas obrigatórias: {0}</translation>
    </message>
    <message>
        <source>{0} intentos antes de «no se pudo contactar»</source>
        <translation>{0} tentativas antes de “não foi possível contatar”</translation>
    </message>
    <message>
        <source>{0}una propia</source>
        <translation>{0}uma própria</translation>
    </message>
</context>
<context>
    <name>RetireDialog</name>
    <message>
        <source>Nadie lo tiene: no cambia nada para nadie.</source>
        <translation>Ninguém o tem: nada muda para ninguém.</translation>
    </message>
    <message numerus="yes">
        <source>%n persona(s) pasan en el mismo paso a:</source>
        <translation>
            <numerusform>%n pessoa passa no mesmo passo para:</numerusform>
            <numerusform>%n pessoas passam no mesmo passo para:</numerusform>
        </translation>
    </message>
    <message>
        <source>¿Retirar «{0}»?</source>
        <translation>Retirar “{0}”?</translation>
    </message>
    <message>
        <source>Retirar</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Rol en su lugar</source>
        <translation>Papel no lugar dele</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Sin respuesta</source>
        <translation>Sem resposta</translation>
    </message>
    <message>
        <source>Primeras respuestas más lentas</source>
        <translation>Primeiras respostas mais lentas</translation>
    </message>
    <message>
        <source>Reabiertas</source>
        <translation>Reabertas</translation>
    </message>
    <message>
        <source>Satisfacción baja</source>
        <translation>Satisfação baixa</translation>
    </message>
    <message>
        <source>Todas tuvieron respuesta.</source>
        <translation>Todas tiveram resposta.</translation>
    </message>
    <message>
        <source>Nadie escribió esta semana.</source>
        <translation>Ninguém escreveu nesta semana.</translation>
    </message>
    <message>
        <source>Ninguna volvió a abrirse.</source>
        <translation>Nenhuma foi reaberta.</translation>
    </message>
    <message>
        <source>Nadie calificó con 3 o menos.</source>
        <translation>Ninguém avaliou com 3 ou menos.</translation>
    </message>
    <message>
        <source>Decisión</source>
        <translation>Decisão</translation>
    </message>
    <message>
        <source>Decisión nueva</source>
        <translation>Nova decisão</translation>
    </message>
    <message>
        <source>Qué decidimos</source>
        <translation>O que decidimos</translation>
    </message>
    <message>
        <source>Quién lo hace</source>
        <translation>Quem faz</translation>
    </message>
    <message>
        <source>Cifra que debería moverse</source>
        <translation>Número que deveria mudar</translation>
    </message>
    <message>
        <source>Ninguna</source>
        <translation>Nenhum</translation>
    </message>
    <message>
        <source>De quién</source>
        <translation>De quem</translation>
    </message>
    <message>
        <source>Toda la empresa</source>
        <translation>Toda a empresa</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Borrar</source>
        <translation>Apagar</translation>
    </message>
    <message>
        <source>Hecho: {0}</source>
        <translation>Feito: {0}</translation>
    </message>
    <message>
        <source>Cambiar la decisión</source>
        <translation>Mudar a decisão</translation>
    </message>
    <message>
        <source>hecho el {0}</source>
        <translation>feito em {0}</translation>
    </message>
    <message>
        <source>{0} más</source>
        <translation>{0} a mais</translation>
    </message>
    <message>
        <source>{0} menos</source>
        <translation>{0} a menos</translation>
    </message>
    <message>
        <source>Lo que salió mal, por qué escribieron y qué decidimos. Una vez por semana, media hora.</source>
        <translation>O que deu errado, por que escreveram e o que decidimos. Uma vez por semana, meia hora.</translation>
    </message>
    <message>
        <source>Por qué escribieron</source>
        <translation>Por que escreveram</translation>
    </message>
    <message>
        <source>Anotar una decisión</source>
        <translation>Anotar uma decisão</translation>
    </message>
    <message>
        <source>Nada se anotó.</source>
        <translation>Nada foi anotado.</translation>
    </message>
    <message>
        <source>Anota qué se hará distinto, quién y qué cifra debería moverse: la semana que viene se ve aquí si se movió.</source>
        <translation>Anote o que será feito diferente, por quem e qual número deveria mudar: na semana que vem se vê aqui se mudou.</translation>
    </message>
    <message>
        <source>Lo decidido la semana anterior</source>
        <translation>O que foi decidido na semana anterior</translation>
    </message>
    <message>
        <source>Más antiguas, sin hacer</source>
        <translation>Mais antigas, sem fazer</translation>
    </message>
    <message>
        <source>Decisiones de esta semana</source>
        <translation>Decisões desta semana</translation>
    </message>
    <message>
        <source>Semana anterior</source>
        <translation>Semana anterior</translation>
    </message>
    <message>
        <source>Semana siguiente</source>
        <translation>Próxima semana</translation>
    </message>
</context>
<context>
    <name>RoleForm</name>
    <message>
        <source>Duplicar</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Retirar</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Nombre del rol</source>
        <translation>Nome do papel</translation>
    </message>
    <message>
        <source>Para quién es, en una frase</source>
        <translation>Para quem é, em uma frase</translation>
    </message>
    <message>
        <source>Qué conversaciones puede ver</source>
        <translation>Quais conversas pode ver</translation>
    </message>
    <message numerus="yes">
        <source>%n permiso(s)</source>
        <translation>
            <numerusform>%n permissão</numerusform>
            <numerusform>%n permissões</numerusform>
        </translation>
    </message>
    <message>
        <source>Viene con Relevo y no se cambia. Duplícalo para hacer uno propio.</source>
        <translation>Vem com o Relevo e não se altera. Duplique-o para criar o seu.</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message numerus="yes">
        <source>%n persona(s)</source>
        <translation>
            <numerusform>%n pessoa</numerusform>
            <numerusform>%n pessoas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lo tiene(n) %n persona(s)</source>
        <translation>
            <numerusform>%n pessoa o tem</numerusform>
            <numerusform>%n pessoas o têm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>y %n más</source>
        <translation>
            <numerusform>e mais %n</numerusform>
            <numerusform>e mais %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} no sirve sin {1}.</source>
        <translation>{0} não serve sem {1}.</translation>
    </message>
    <message>
        <source>No puedes dar un permiso que no tienes: {0}.</source>
        <translation>Você não pode dar uma permissão que não tem: {0}.</translation>
    </message>
    <message>
        <source>El rol necesita un nombre.</source>
        <translation>O papel precisa de um nome.</translation>
    </message>
    <message>
        <source>Ya hay un rol con ese nombre.</source>
        <translation>Já existe um papel com esse nome.</translation>
    </message>
    <message>
        <source>No caben más roles. Retira antes uno que no se use.</source>
        <translation>Não cabem mais papéis. Retire antes um que não se use.</translation>
    </message>
    <message>
        <source>Ese rol creció de otro. Crea uno nuevo.</source>
        <translation>Esse papel nasceu de outro. Crie um novo.</translation>
    </message>
    <message>
        <source>Este Relevo es más nuevo que el servidor y conoce permisos que allí no hay.</source>
        <translation>Este Relevo é mais novo que o servidor e conhece permissões que lá não existem.</translation>
    </message>
    <message>
        <source>{0}: rol nuevo</source>
        <translation>{0}: papel novo</translation>
    </message>
    <message>
        <source>{1} se llamará {0}</source>
        <translation>{1} se chamará {0}</translation>
    </message>
    <message>
        <source>{0}: otra descripción</source>
        <translation>{0}: outra descrição</translation>
    </message>
    <message>
        <source>{0} verá: {1}</source>
        <translation>{0} verá: {1}</translation>
    </message>
    <message>
        <source>{0} podrá: {1}</source>
        <translation>{0} poderá: {1}</translation>
    </message>
    <message>
        <source>{0} ya no podrá: {1}</source>
        <translation>{0} não poderá mais: {1}</translation>
    </message>
    <message>
        <source>nadie</source>
        <translation>ninguém</translation>
    </message>
    <message>
        <source>{0} · del sistema</source>
        <translation>{0} · do sistema</translation>
    </message>
    <message>
        <source>{0} (copia)</source>
        <translation>{0} (cópia)</translation>
    </message>
    <message>
        <source>Efecto de los cambios</source>
        <translation>Efeito das mudanças</translation>
    </message>
    <message>
        <source>Nadie lo tiene</source>
        <translation>Ninguém o tem</translation>
    </message>
</context>
<context>
    <name>RolesPage</name>
    <message>
        <source>Nuevo rol</source>
        <translation>Novo papel</translation>
    </message>
    <message>
        <source>Reintentar</source>
        <translation>Tentar de novo</translation>
    </message>
    <message numerus="yes">
        <source>%n rol(es)</source>
        <translation>
            <numerusform>%n papel</numerusform>
            <numerusform>%n papéis</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoomHead</name>
    <message>
        <source>Tablero en vivo</source>
        <translation>Painel ao vivo</translation>
    </message>
    <message>
        <source>Volver a la bandeja</source>
        <translation>Voltar à caixa</translation>
    </message>
    <message>
        <source>Todos</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Equipos del tablero</source>
        <translation>Equipes do painel</translation>
    </message>
</context>
<context>
    <name>Roster</name>
    <message>
        <source>Buscar compañero o equipo</source>
        <translation>Buscar colega ou equipe</translation>
    </message>
    <message>
        <source>Quién está</source>
        <translation>Quem está</translation>
    </message>
    <message numerus="yes">
        <source>%n disponibles</source>
        <translation>
            <numerusform>%n disponível</numerusform>
            <numerusform>%n disponíveis</numerusform>
        </translation>
    </message>
    <message>
        <source>Sin equipo</source>
        <translation>Sem equipe</translation>
    </message>
</context>
<context>
    <name>Routing</name>
    <message>
        <source>Disponible</source>
        <translation>Disponível</translation>
    </message>
    <message>
        <source>Ocupado/a</source>
        <translation>Ocupado(a)</translation>
    </message>
    <message>
        <source>En pausa</source>
        <translation>Em pausa</translation>
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
        <translation>em pausa</translation>
    </message>
    <message>
        <source>no recibe más ahora</source>
        <translation>não recebe mais agora</translation>
    </message>
    <message>
        <source>su dispositivo dejó de responder</source>
        <translation>o dispositivo parou de responder</translation>
    </message>
    <message>
        <source>ausente</source>
        <translation>ausente</translation>
    </message>
    <message>
        <source>fuera de turno</source>
        <translation>fora do turno</translation>
    </message>
    <message>
        <source>termina su turno</source>
        <translation>o turno está terminando</translation>
    </message>
    <message>
        <source>sin lugar: {0} de {1}</source>
        <translation>sem espaço: {0} de {1}</translation>
    </message>
    <message>
        <source>no tiene la habilidad {0}</source>
        <translation>não tem a habilidade {0}</translation>
    </message>
    <message>
        <source>le falta nivel en {0}</source>
        <translation>falta nível em {0}</translation>
    </message>
    <message>
        <source>la rechazó</source>
        <translation>recusou</translation>
    </message>
    <message>
        <source>no respondió</source>
        <translation>não respondeu</translation>
    </message>
    <message>
        <source>la tenía antes</source>
        <translation>estava com ela antes</translation>
    </message>
    <message>
        <source>no es de ese equipo</source>
        <translation>não é dessa equipe</translation>
    </message>
    <message>
        <source>ya no trabaja aquí</source>
        <translation>não trabalha mais aqui</translation>
    </message>
    <message>
        <source>No hay nadie esperando en tus colas.</source>
        <translation>Ninguém está esperando nas suas filas.</translation>
    </message>
    <message>
        <source>Las que esperan piden habilidades que no tienes.</source>
        <translation>As que esperam pedem habilidades que você não tem.</translation>
    </message>
    <message>
        <source>Ya tienes todas las que caben: resuelve o transfiere una antes.</source>
        <translation>Você já tem todas as que cabem: resolva ou transfira uma antes.</translation>
    </message>
    <message>
        <source>No hay ninguna para ti en este momento.</source>
        <translation>Não há nenhuma para você neste momento.</translation>
    </message>
    <message>
        <source>Estoy con otra conversación</source>
        <translation>Estou em outra conversa</translation>
    </message>
    <message>
        <source>No es de mi área</source>
        <translation>Não é da minha área</translation>
    </message>
    <message>
        <source>Termino mi turno</source>
        <translation>Meu turno está terminando</translation>
    </message>
    <message>
        <source>Sin motivo</source>
        <translation>Sem motivo</translation>
    </message>
    <message>
        <source>La regla «{0}» la puso en la cola de {1}.</source>
        <translation>A regra “{0}” a colocou na fila de {1}.</translation>
    </message>
    <message>
        <source>Sin regla propia: fue a la cola de {0}.</source>
        <translation>Sem regra própria: foi para a fila de {0}.</translation>
    </message>
    <message>
        <source>{0} la rechazó.</source>
        <translation>{0} recusou.</translation>
    </message>
    <message>
        <source>{0} no respondió.</source>
        <translation>{0} não respondeu.</translation>
    </message>
    <message>
        <source>{0} la aceptó.</source>
        <translation>{0} aceitou.</translation>
    </message>
    <message>
        <source>Esperó demasiado: pasó a la cola de {0}.</source>
        <translation>Esperou demais: passou para a fila de {0}.</translation>
    </message>
    <message>
        <source>Se le ofreció a {0} ({1}): {2}.</source>
        <translation>Foi oferecida a {0} ({1}): {2}.</translation>
    </message>
    <message>
        <source>Se asignó a {0} ({1}): {2}.</source>
        <translation>Foi atribuída a {0} ({1}): {2}.</translation>
    </message>
    <message>
        <source>cola general</source>
        <translation>fila geral</translation>
    </message>
    <message>
        <source>la tomó de la cola</source>
        <translation>assumiu da fila</translation>
    </message>
    <message>
        <source>ya conoce a este cliente</source>
        <translation>já conhece este cliente</translation>
    </message>
    <message>
        <source>la traspasó, no se la aceptaron y nadie más puede recibirla</source>
        <translation>passou adiante, não aceitaram e ninguém mais pode recebê-la</translation>
    </message>
    <message>
        <source>era la única persona libre</source>
        <translation>era a única pessoa livre</translation>
    </message>
    <message>
        <source>tenía menos carga</source>
        <translation>tinha menos carga</translation>
    </message>
    <message>
        <source>tenía más espacio libre</source>
        <translation>tinha mais espaço livre</translation>
    </message>
    <message>
        <source>le tocaba el turno</source>
        <translation>era a sua vez</translation>
    </message>
    <message>
        <source>tiene justo la habilidad que se pide</source>
        <translation>tem exatamente a habilidade pedida</translation>
    </message>
    <message>
        <source>entre iguales, la primera de la lista</source>
        <translation>entre iguais, a primeira da lista</translation>
    </message>
    <message>
        <source>Espera su turno en la cola de {0}.</source>
        <translation>Espera sua vez na fila de {0}.</translation>
    </message>
    <message>
        <source>Espera en la cola de {0}: ahora nadie puede recibirla.</source>
        <translation>Espera na fila de {0}: ninguém pode recebê-la agora.</translation>
    </message>
    <message>
        <source>{0} de {1} lugares</source>
        <translation>{0} de {1} lugares</translation>
    </message>
</context>
<context>
    <name>RoutingPage</name>
    <message numerus="yes">
        <source>%n regla(s)</source>
        <translation>
            <numerusform>%n regra</numerusform>
            <numerusform>%n regras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n apagada(s)</source>
        <translation>
            <numerusform>%n desligada</numerusform>
            <numerusform>%n desligadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Cambiar</source>
        <translation>Alterar</translation>
    </message>
    <message>
        <source>Si nadie toma en {0} min</source>
        <translation>Se ninguém assume em {0} min</translation>
    </message>
    <message>
        <source>Avisa a supervisión</source>
        <translation>Avisa a supervisão</translation>
    </message>
    <message>
        <source>a los {0} min reasigna</source>
        <translation>aos {0} min reatribui</translation>
    </message>
    <message>
        <source>Conversaciones que nos esperan: {0}</source>
        <translation>Conversas que nos esperam: {0}</translation>
    </message>
    <message>
        <source>Conversaciones que nos esperan: de {0} a {1}</source>
        <translation>Conversas que nos esperam: de {0} a {1}</translation>
    </message>
    <message>
        <source>Tope por agente</source>
        <translation>Limite por atendente</translation>
    </message>
    <message>
        <source>De qué número</source>
        <translation>De qual número</translation>
    </message>
    <message>
        <source>Se leen de arriba abajo; gana la primera que cumple todo.</source>
        <translation>São lidas de cima para baixo; vence a primeira que cumpre tudo.</translation>
    </message>
    <message>
        <source>Nueva regla</source>
        <translation>Nova regra</translation>
    </message>
    <message>
        <source>Publicar</source>
        <translation>Publicar</translation>
    </message>
    <message>
        <source>¿Qué habría pasado?</source>
        <translation>O que teria acontecido?</translation>
    </message>
    <message>
        <source>Primero hace falta un equipo</source>
        <translation>Primeiro é preciso uma equipe</translation>
    </message>
    <message>
        <source>No hay cambios que publicar</source>
        <translation>Não há alterações para publicar</translation>
    </message>
    <message>
        <source>Sin nombre</source>
        <translation>Sem nome</translation>
    </message>
    <message>
        <source>Reglas de la empresa</source>
        <translation>Regras da empresa</translation>
    </message>
    <message>
        <source>Cola general</source>
        <translation>Fila geral</translation>
    </message>
    <message>
        <source>Todo lo demás</source>
        <translation>Todo o resto</translation>
    </message>
    <message>
        <source>{0} (copia)</source>
        <translation>{0} (cópia)</translation>
    </message>
    <message>
        <source>Editar</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Apagar</source>
        <translation>Desligar</translation>
    </message>
    <message>
        <source>Encender</source>
        <translation>Ligar</translation>
    </message>
    <message>
        <source>Duplicar</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Subir</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Bajar</source>
        <translation>Descer</translation>
    </message>
    <message>
        <source>Eliminar</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>Supr</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Deshacer</source>
        <translation>Desfazer</translation>
    </message>
</context>
<context>
    <name>Row</name>
    <message>
        <source>ventana cerrada</source>
        <translation>janela fechada</translation>
    </message>
    <message>
        <source>cierra en {0}</source>
        <translation>fecha em {0}</translation>
    </message>
    <message>
        <source>espera {0}</source>
        <translation>espera {0}</translation>
    </message>
    <message>
        <source>en pausa</source>
        <translation>em pausa</translation>
    </message>
    <message>
        <source>Vencida hace {0}</source>
        <translation>Vencida há {0}</translation>
    </message>
    <message>
        <source>esperando a {0}</source>
        <translation>aguardando {0}</translation>
    </message>
    <message>
        <source>Vence en {0}</source>
        <translation>Vence em {0}</translation>
    </message>
    <message>
        <source>pospuesta</source>
        <translation>adiada</translation>
    </message>
    <message>
        <source>resuelta</source>
        <translation>resolvida</translation>
    </message>
    <message>
        <source>esperando a otra área</source>
        <translation>aguardando outra área</translation>
    </message>
    <message>
        <source>esperando al cliente</source>
        <translation>aguardando o cliente</translation>
    </message>
    <message>
        <source>vuelve {0}</source>
        <translation>volta {0}</translation>
    </message>
    <message>
        <source>te la transfieren</source>
        <translation>transferida a você</translation>
    </message>
    <message>
        <source>te la ofrecen</source>
        <translation>oferecida a você</translation>
    </message>
    <message>
        <source>Borrador:</source>
        <translation>Rascunho:</translation>
    </message>
    <message>
        <source>Tú:</source>
        <translation>Você:</translation>
    </message>
    <message>
        <source>{0} escribe…</source>
        <translation>{0} está escrevendo…</translation>
    </message>
    <message>
        <source>último mensaje: {0}</source>
        <translation>última mensagem: {0}</translation>
    </message>
    <message>
        <source>asignada a ti</source>
        <translation>atribuída a você</translation>
    </message>
    <message>
        <source>asignada a {0}</source>
        <translation>atribuída a {0}</translation>
    </message>
    <message>
        <source>sin asignar</source>
        <translation>não atribuída</translation>
    </message>
    <message numerus="yes">
        <source>%n archivos</source>
        <translation>
            <numerusform>%n arquivo</numerusform>
            <numerusform>%n arquivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sin leer</source>
        <translation>
            <numerusform>%n não lida</numerusform>
            <numerusform>%n não lidas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleCard</name>
    <message>
        <source>Arrástrala para moverla</source>
        <translation>Arraste para movê-la</translation>
    </message>
    <message>
        <source>Encendida: {0}</source>
        <translation>Ligada: {0}</translation>
    </message>
    <message>
        <source>7 días</source>
        <translation>7 dias</translation>
    </message>
    <message>
        <source>se aplica</source>
        <translation>se aplica</translation>
    </message>
    <message>
        <source>no cumple</source>
        <translation>não cumpre</translation>
    </message>
    <message>
        <source>no se evalúa</source>
        <translation>não é avaliada</translation>
    </message>
    <message>
        <source>apagada</source>
        <translation>desligada</translation>
    </message>
    <message>
        <source>{0} en 7 días</source>
        <translation>{0} em 7 dias</translation>
    </message>
</context>
<context>
    <name>RuleEditor</name>
    <message>
        <source>Elegir…</source>
        <translation>Escolher…</translation>
    </message>
    <message>
        <source>No hay ninguna todavía</source>
        <translation>Ainda não há nenhuma</translation>
    </message>
    <message>
        <source>Eliminar</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Listo</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>Se lee así</source>
        <translation>Lê-se assim</translation>
    </message>
    <message>
        <source>¿Descartar lo escrito?</source>
        <translation>Descartar o que foi escrito?</translation>
    </message>
    <message>
        <source>La regla queda como estaba.</source>
        <translation>A regra fica como estava.</translation>
    </message>
    <message>
        <source>Descartar</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Regla nueva</source>
        <translation>Regra nova</translation>
    </message>
    <message>
        <source>Regla {0}</source>
        <translation>Regra {0}</translation>
    </message>
    <message>
        <source>Daños en la entrega</source>
        <translation>Danos na entrega</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Se ve en la conversación: «la regla … la puso aquí».</source>
        <translation>Aparece na conversa: “a regra … a colocou aqui”.</translation>
    </message>
    <message>
        <source>Si</source>
        <translation>Se</translation>
    </message>
    <message>
        <source>sin condiciones vale para todos</source>
        <translation>sem condições vale para todos</translation>
    </message>
    <message>
        <source>Entonces va a</source>
        <translation>Então vai para</translation>
    </message>
    <message>
        <source>Todo lo demás</source>
        <translation>Todo o resto</translation>
    </message>
    <message>
        <source>Seguir con las reglas de toda la empresa</source>
        <translation>Seguir com as regras da empresa toda</translation>
    </message>
    <message>
        <source>Va a</source>
        <translation>Vai para</translation>
    </message>
    <message>
        <source>cuando no se cumple ninguna regla</source>
        <translation>quando nenhuma regra se cumpre</translation>
    </message>
    <message>
        <source>Reglas de la empresa</source>
        <translation>Regras da empresa</translation>
    </message>
    <message>
        <source>Cómo cuentan juntas</source>
        <translation>Como contam juntas</translation>
    </message>
    <message>
        <source>Quitar este grupo</source>
        <translation>Remover este grupo</translation>
    </message>
    <message>
        <source>Condición</source>
        <translation>Condição</translation>
    </message>
    <message>
        <source>Grupo</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Qué se mira</source>
        <translation>O que se olha</translation>
    </message>
    <message>
        <source>Quitar esta condición</source>
        <translation>Remover esta condição</translation>
    </message>
    <message>
        <source>Cómo</source>
        <translation>Como</translation>
    </message>
    <message>
        <source>Dato</source>
        <translation>Dado</translation>
    </message>
    <message>
        <source>roto, no prende, garantía</source>
        <translation>quebrado, não liga, garantia</translation>
    </message>
    <message>
        <source>Palabras del anuncio (opcional)</source>
        <translation>Palavras do anúncio (opcional)</translation>
    </message>
    <message>
        <source>Id (opcional)</source>
        <translation>Id (opcional)</translation>
    </message>
    <message>
        <source>Quito; Lima</source>
        <translation>Recife; Natal</translation>
    </message>
    <message>
        <source>Moneda: MXN</source>
        <translation>Moeda: MXN</translation>
    </message>
    <message>
        <source>Equipo</source>
        <translation>Equipe</translation>
    </message>
    <message>
        <source>Prioridad</source>
        <translation>Prioridade</translation>
    </message>
    <message>
        <source>Poner etiquetas</source>
        <translation>Pôr etiquetas</translation>
    </message>
    <message>
        <source>Habilidad</source>
        <translation>Habilidade</translation>
    </message>
    <message>
        <source>En {0} las toman a mano de la cola.</source>
        <translation>Em {0} as pessoas assumem da fila manualmente.</translation>
    </message>
    <message>
        <source>{0} reparte: {1}.</source>
        <translation>{0} distribui: {1}.</translation>
    </message>
    <message>
        <source>Primero, a quien ya atendió a ese cliente.</source>
        <translation>Primeiro, para quem já atendeu esse cliente.</translation>
    </message>
    <message>
        <source>Nadie tiene otra habilidad: se anotan en la ficha de cada persona.</source>
        <translation>Ninguém tem outra habilidade: elas ficam na ficha de cada pessoa.</translation>
    </message>
    <message>
        <source>Nivel</source>
        <translation>Nível</translation>
    </message>
    <message>
        <source>cualquier nivel</source>
        <translation>qualquer nível</translation>
    </message>
    <message>
        <source>nivel {0} o más</source>
        <translation>nível {0} ou mais</translation>
    </message>
    <message>
        <source>Quitar esta habilidad</source>
        <translation>Remover esta habilidade</translation>
    </message>
    <message>
        <source>con habilidad</source>
        <translation>com a habilidade</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Siempre</source>
        <translation>Sempre</translation>
    </message>
    <message>
        <source>Palabras del mensaje</source>
        <translation>Palavras da mensagem</translation>
    </message>
    <message>
        <source>Idioma</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Número nuestro</source>
        <translation>Número nosso</translation>
    </message>
    <message>
        <source>Etiquetas</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Dato del cliente</source>
        <translation>Dado do cliente</translation>
    </message>
    <message>
        <source>Anuncio</source>
        <translation>Anúncio</translation>
    </message>
    <message>
        <source>Horario</source>
        <translation>Horário</translation>
    </message>
    <message>
        <source>Ya nos conoce</source>
        <translation>Já nos conhece</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>Importe del pedido</source>
        <translation>Valor do pedido</translation>
    </message>
    <message>
        <source>Pedido reciente</source>
        <translation>Pedido recente</translation>
    </message>
    <message>
        <source>Parte de los clientes</source>
        <translation>Parte dos clientes</translation>
    </message>
    <message>
        <source>tiene alguna</source>
        <translation>tem alguma</translation>
    </message>
    <message>
        <source>las tiene todas</source>
        <translation>tem todas</translation>
    </message>
    <message>
        <source>no tiene ninguna</source>
        <translation>não tem nenhuma</translation>
    </message>
    <message>
        <source>no las tiene todas</source>
        <translation>não tem todas</translation>
    </message>
    <message>
        <source>es</source>
        <translation>é</translation>
    </message>
    <message>
        <source>no es</source>
        <translation>não é</translation>
    </message>
    <message>
        <source>contiene</source>
        <translation>contém</translation>
    </message>
    <message>
        <source>no contiene</source>
        <translation>não contém</translation>
    </message>
    <message>
        <source>tiene dato</source>
        <translation>tem dado</translation>
    </message>
    <message>
        <source>está vacío</source>
        <translation>está vazio</translation>
    </message>
    <message>
        <source>abierto</source>
        <translation>aberto</translation>
    </message>
    <message>
        <source>cerrado</source>
        <translation>fechado</translation>
    </message>
    <message>
        <source>sí</source>
        <translation>sim</translation>
    </message>
    <message>
        <source>no</source>
        <translation>não</translation>
    </message>
    <message>
        <source>dentro</source>
        <translation>dentro</translation>
    </message>
    <message>
        <source>fuera</source>
        <translation>fora</translation>
    </message>
    <message>
        <source>es mayor que</source>
        <translation>é maior que</translation>
    </message>
    <message>
        <source>no es mayor que</source>
        <translation>não é maior que</translation>
    </message>
    <message>
        <source>hace menos de</source>
        <translation>há menos de</translation>
    </message>
    <message>
        <source>no hace menos de</source>
        <translation>não há menos de</translation>
    </message>
    <message>
        <source>viene de uno</source>
        <translation>vem de um</translation>
    </message>
    <message>
        <source>no viene de uno</source>
        <translation>não vem de um</translation>
    </message>
    <message>
        <source>ya nos escribió</source>
        <translation>já nos escreveu</translation>
    </message>
    <message>
        <source>es nuevo</source>
        <translation>é novo</translation>
    </message>
    <message>
        <source>es VIP</source>
        <translation>é VIP</translation>
    </message>
    <message>
        <source>no es VIP</source>
        <translation>não é VIP</translation>
    </message>
    <message>
        <source>a todos</source>
        <translation>todos</translation>
    </message>
    <message>
        <source>Se cumple todo</source>
        <translation>Cumpre tudo</translation>
    </message>
    <message>
        <source>Se cumple alguna</source>
        <translation>Cumpre alguma</translation>
    </message>
    <message>
        <source>No se cumple ninguna</source>
        <translation>Não cumpre nenhuma</translation>
    </message>
    <message>
        <source>No se cumple todo</source>
        <translation>Não cumpre tudo</translation>
    </message>
    <message>
        <source>español</source>
        <translation>espanhol</translation>
    </message>
    <message>
        <source>portugués</source>
        <translation>português</translation>
    </message>
    <message>
        <source>inglés</source>
        <translation>inglês</translation>
    </message>
    <message>
        <source>francés</source>
        <translation>francês</translation>
    </message>
    <message>
        <source>italiano</source>
        <translation>italiano</translation>
    </message>
    <message>
        <source>alemán</source>
        <translation>alemão</translation>
    </message>
    <message>
        <source>siempre</source>
        <translation>sempre</translation>
    </message>
    <message>
        <source>y</source>
        <translation>e</translation>
    </message>
    <message>
        <source>o</source>
        <translation>ou</translation>
    </message>
    <message>
        <source>no</source>
        <comment>before a condition</comment>
        <translation>não</translation>
    </message>
    <message>
        <source>{0} o {1}</source>
        <translation>{0} ou {1}</translation>
    </message>
    <message>
        <source>{0} y {1}</source>
        <translation>{0} e {1}</translation>
    </message>
    <message>
        <source>«{0}»</source>
        <comment>a word</comment>
        <translation>“{0}”</translation>
    </message>
    <message>
        <source>mensaje sin</source>
        <translation>mensagem sem</translation>
    </message>
    <message>
        <source>mensaje con</source>
        <translation>mensagem com</translation>
    </message>
    <message>
        <source>idioma</source>
        <translation>idioma</translation>
    </message>
    <message>
        <source>escribe a</source>
        <translation>escreve para</translation>
    </message>
    <message>
        <source>Toda la empresa</source>
        <translation>Empresa toda</translation>
    </message>
    <message>
        <source>un número que ya no existe</source>
        <translation>um número que não existe mais</translation>
    </message>
    <message>
        <source>sin etiqueta</source>
        <translation>sem etiqueta</translation>
    </message>
    <message>
        <source>etiqueta</source>
        <translation>etiqueta</translation>
    </message>
    <message>
        <source>dato del cliente</source>
        <translation>dado do cliente</translation>
    </message>
    <message>
        <source>un anuncio</source>
        <translation>um anúncio</translation>
    </message>
    <message>
        <source>un anuncio con {0}</source>
        <translation>um anúncio com {0}</translation>
    </message>
    <message>
        <source>no viene de</source>
        <translation>não vem de</translation>
    </message>
    <message>
        <source>viene de</source>
        <translation>vem de</translation>
    </message>
    <message>
        <source>abierta</source>
        <translation>aberta</translation>
    </message>
    <message>
        <source>cerrada</source>
        <translation>fechada</translation>
    </message>
    <message>
        <source>hora</source>
        <translation>hora</translation>
    </message>
    <message>
        <source>que vuelve</source>
        <translation>que volta</translation>
    </message>
    <message>
        <source>nuevo</source>
        <translation>novo</translation>
    </message>
    <message>
        <source>cliente</source>
        <translation>cliente</translation>
    </message>
    <message>
        <source>mayor que {0}</source>
        <translation>maior que {0}</translation>
    </message>
    <message>
        <source>no mayor que {0}</source>
        <translation>não maior que {0}</translation>
    </message>
    <message>
        <source>importe del pedido</source>
        <translation>valor do pedido</translation>
    </message>
    <message>
        <source>sin pedido recibido</source>
        <translation>sem pedido recebido</translation>
    </message>
    <message>
        <source>pedido recibido</source>
        <translation>pedido recebido</translation>
    </message>
    <message>
        <source>hace menos de {0} h</source>
        <translation>há menos de {0} h</translation>
    </message>
    <message>
        <source>el {0} % de los clientes</source>
        <translation>{0} % dos clientes</translation>
    </message>
    <message>
        <source>fuera de {0}</source>
        <translation>fora de {0}</translation>
    </message>
    <message>
        <source>que no sea {0}</source>
        <translation>que não seja {0}</translation>
    </message>
    <message>
        <source>a mano</source>
        <translation>manualmente</translation>
    </message>
    <message>
        <source>por turnos</source>
        <translation>por turnos</translation>
    </message>
    <message>
        <source>menor carga</source>
        <translation>menor carga</translation>
    </message>
    <message>
        <source>según capacidad</source>
        <translation>conforme a capacidade</translation>
    </message>
    <message>
        <source>por habilidad</source>
        <translation>por habilidade</translation>
    </message>
    <message>
        <source>un equipo que ya no existe</source>
        <translation>uma equipe que não existe mais</translation>
    </message>
    <message>
        <source>Cola de {0}</source>
        <translation>Fila de {0}</translation>
    </message>
    <message>
        <source>su agente de siempre</source>
        <translation>seu atendente de sempre</translation>
    </message>
    <message>
        <source>prioridad {0}</source>
        <translation>prioridade {0}</translation>
    </message>
    <message>
        <source>habilidad «{0}» nivel {1}</source>
        <translation>habilidade “{0}” nível {1}</translation>
    </message>
    <message>
        <source>habilidad «{0}»</source>
        <translation>habilidade “{0}”</translation>
    </message>
    <message>
        <source>«{0}» es nueva</source>
        <translation>“{0}” é nova</translation>
    </message>
    <message>
        <source>se quita «{0}»</source>
        <translation>“{0}” é removida</translation>
    </message>
    <message>
        <source>«{0}» cambia de lugar</source>
        <translation>“{0}” muda de lugar</translation>
    </message>
    <message>
        <source>se enciende «{0}»</source>
        <translation>“{0}” é ligada</translation>
    </message>
    <message>
        <source>se apaga «{0}»</source>
        <translation>“{0}” é desligada</translation>
    </message>
    <message>
        <source>cambia «{0}»</source>
        <translation>“{0}” muda</translation>
    </message>
    <message>
        <source>cambia «Todo lo demás»</source>
        <translation>“Todo o resto” muda</translation>
    </message>
    <message>
        <source>cambia el horario que cuenta</source>
        <translation>muda o horário que conta</translation>
    </message>
    <message>
        <source>Un número ya no existe: elige otro.</source>
        <translation>Um número não existe mais: escolha outro.</translation>
    </message>
    <message>
        <source>Elige el equipo que recibe lo que ninguna regla atrapa.</source>
        <translation>Escolha a equipe que recebe o que nenhuma regra pega.</translation>
    </message>
    <message>
        <source>Son demasiadas reglas: une algunas.</source>
        <translation>São regras demais: junte algumas.</translation>
    </message>
    <message>
        <source>Esta regla está dos veces: quita una.</source>
        <translation>Esta regra está duas vezes: remova uma.</translation>
    </message>
    <message>
        <source>Ponle un nombre: se ve en la conversación.</source>
        <translation>Dê um nome: ele aparece na conversa.</translation>
    </message>
    <message>
        <source>Hay demasiados grupos dentro de grupos: divide la regla.</source>
        <translation>Há grupos demais dentro de grupos: divida a regra.</translation>
    </message>
    <message>
        <source>El equipo ya no existe: elige otro.</source>
        <translation>A equipe não existe mais: escolha outra.</translation>
    </message>
    <message>
        <source>Nadie tiene la habilidad «{0}»: elige una de la lista.</source>
        <translation>Ninguém tem a habilidade “{0}”: escolha uma da lista.</translation>
    </message>
    <message>
        <source>Una etiqueta está vacía: quítala.</source>
        <translation>Uma etiqueta está vazia: remova-a.</translation>
    </message>
    <message>
        <source>Nunca le toca: otra de arriba atrapa lo mismo antes. Súbela.</source>
        <translation>Nunca chega a vez: outra acima pega o mesmo antes. Suba-a.</translation>
    </message>
    <message>
        <source>No se cumple para nadie: mejor apaga la regla.</source>
        <translation>Não se cumpre para ninguém: melhor desligar a regra.</translation>
    </message>
    <message>
        <source>Falta decir algo en una condición.</source>
        <translation>Falta dizer algo em uma condição.</translation>
    </message>
    <message>
        <source>Una palabra está vacía: quítala.</source>
        <translation>Uma palavra está vazia: remova-a.</translation>
    </message>
    <message>
        <source>Falta la moneda del importe, como MXN.</source>
        <translation>Falta a moeda do valor, como MXN.</translation>
    </message>
    <message>
        <source>La parte va de 0 a 100 %.</source>
        <translation>A parte vai de 0 a 100 %.</translation>
    </message>
</context>
<context>
    <name>RungRow</name>
    <message>
        <source>Minutos sin movimiento</source>
        <translation>Minutos sem movimento</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>Qué pasa</source>
        <translation>O que acontece</translation>
    </message>
    <message>
        <source>Quitar este paso</source>
        <translation>Remover este passo</translation>
    </message>
    <message>
        <source>A los</source>
        <translation>Com</translation>
    </message>
</context>
<context>
    <name>SaveView</name>
    <message>
        <source>Guardar vista</source>
        <translation>Salvar visão</translation>
    </message>
    <message>
        <source>Renombrar o compartir</source>
        <translation>Renomear ou compartilhar</translation>
    </message>
    <message>
        <source>Urgentes de hoy</source>
        <translation>Urgentes de hoje</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Para</source>
        <translation>Para</translation>
    </message>
</context>
<context>
    <name>SavedReports</name>
    <message>
        <source>Guardados</source>
        <translation>Salvos</translation>
    </message>
    <message>
        <source>Guardar este informe…</source>
        <translation>Salvar este relatório…</translation>
    </message>
    <message>
        <source>Eliminar «{0}»</source>
        <translation>Excluir &quot;{0}&quot;</translation>
    </message>
    <message>
        <source>{0} · compartido</source>
        <translation>{0} · compartilhado</translation>
    </message>
    <message>
        <source>{0} · de {1}</source>
        <translation>{0} · de {1}</translation>
    </message>
</context>
<context>
    <name>ScheduledLines</name>
    <message>
        <source>y {0} más</source>
        <translation>e mais {0}</translation>
    </message>
    <message>
        <source>Sale {0}</source>
        <translation>Sai {0}</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Editar</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Enviar ahora</source>
        <translation>Enviar agora</translation>
    </message>
</context>
<context>
    <name>Schedules</name>
    <message>
        <source>Cada día</source>
        <translation>Todo dia</translation>
    </message>
    <message>
        <source>Cada semana</source>
        <translation>Toda semana</translation>
    </message>
    <message>
        <source>Cada mes</source>
        <translation>Todo mês</translation>
    </message>
    <message>
        <source>El día anterior</source>
        <translation>O dia anterior</translation>
    </message>
    <message>
        <source>La semana anterior</source>
        <translation>A semana anterior</translation>
    </message>
    <message>
        <source>El mes en curso</source>
        <translation>O mês em curso</translation>
    </message>
    <message>
        <source>El mes anterior</source>
        <translation>O mês anterior</translation>
    </message>
    <message>
        <source>Cada día a las {0}</source>
        <translation>Todo dia às {0}</translation>
    </message>
    <message>
        <source>Cada semana, el {0} a las {1}</source>
        <translation>Toda semana, {0} às {1}</translation>
    </message>
    <message>
        <source>Cada mes, el día {0} a las {1}</source>
        <translation>Todo mês, no dia {0} às {1}</translation>
    </message>
    <message>
        <source>carpeta del servidor</source>
        <translation>pasta do servidor</translation>
    </message>
    <message>
        <source>Salió {0}; el servidor de correo rechazó {1}</source>
        <translation>Saiu {0}; o servidor de e-mail recusou {1}</translation>
    </message>
    <message>
        <source>El último salió: {0}</source>
        <translation>O último saiu: {0}</translation>
    </message>
    <message>
        <source>No se sabe si el correo de {0} salió: no se repite</source>
        <translation>Não se sabe se o e-mail de {0} saiu: não se repete</translation>
    </message>
    <message>
        <source>Se está preparando</source>
        <translation>Está sendo preparado</translation>
    </message>
    <message>
        <source>Se intenta otra vez a las {0}.</source>
        <translation>Tenta-se de novo às {0}.</translation>
    </message>
    <message>
        <source>Quien lo programó ya no puede ver estas cifras: está en pausa.</source>
        <translation>Quem o programou já não pode ver estes números: está em pausa.</translation>
    </message>
    <message>
        <source>No se pudo escribir en la carpeta del servidor.</source>
        <translation>Não foi possível gravar na pasta do servidor.</translation>
    </message>
    <message>
        <source>El servidor no tiene correo configurado.</source>
        <translation>O servidor não tem e-mail configurado.</translation>
    </message>
    <message>
        <source>La empresa no permite enviarlo a {0}.</source>
        <translation>A empresa não permite enviá-lo a {0}.</translation>
    </message>
    <message>
        <source>El servidor de correo lo rechazó: {0}.</source>
        <translation>O servidor de e-mail recusou: {0}.</translation>
    </message>
    <message>
        <source>El servidor de correo no responde.</source>
        <translation>O servidor de e-mail não responde.</translation>
    </message>
    <message>
        <source>Las cifras no estaban listas.</source>
        <translation>Os números não estavam prontos.</translation>
    </message>
    <message>
        <source>No se pudo preparar.</source>
        <translation>Não foi possível preparar.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Sin asignar</source>
        <translation>Sem responsável</translation>
    </message>
    <message>
        <source>Va adjunto el informe «{0}». Se programó en Relevo.</source>
        <translation>Segue em anexo o relatório “{0}”. Foi programado no Relevo.</translation>
    </message>
    <message>
        <source>Cambiar el envío</source>
        <translation>Alterar o envio</translation>
    </message>
    <message>
        <source>Programar este informe</source>
        <translation>Programar este relatório</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>De qué días</source>
        <translation>De que dias</translation>
    </message>
    <message>
        <source>Cuándo</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Día de la semana</source>
        <translation>Dia da semana</translation>
    </message>
    <message>
        <source>Día del mes</source>
        <translation>Dia do mês</translation>
    </message>
    <message>
        <source>Archivo</source>
        <translation>Arquivo</translation>
    </message>
    <message>
        <source>Libro de Excel</source>
        <translation>Planilha do Excel</translation>
    </message>
    <message>
        <source>PDF para leer</source>
        <translation>PDF para ler</translation>
    </message>
    <message>
        <source>Tabla en CSV</source>
        <translation>Tabela em CSV</translation>
    </message>
    <message>
        <source>Guardarlo en la carpeta del servidor</source>
        <translation>Guardar na pasta do servidor</translation>
    </message>
    <message>
        <source>Enviarlo por correo a</source>
        <translation>Enviar por e-mail para</translation>
    </message>
    <message>
        <source>Programar</source>
        <translation>Programar</translation>
    </message>
    <message>
        <source>«{0}» no es una dirección de correo.</source>
        <translation>“{0}” não é um endereço de e-mail.</translation>
    </message>
    <message>
        <source>La empresa solo permite enviarlo a {0}: «{1}» queda fuera.</source>
        <translation>A empresa só permite enviá-lo a {0}: «{1}» fica de fora.</translation>
    </message>
    <message>
        <source>Elige a dónde va: la carpeta, un correo o los dos.</source>
        <translation>Escolha para onde vai: a pasta, um e-mail ou os dois.</translation>
    </message>
    <message>
        <source>Las próximas veces: {0}.</source>
        <translation>As próximas vezes: {0}.</translation>
    </message>
    <message>
        <source>Enviar ahora</source>
        <translation>Enviar agora</translation>
    </message>
    <message>
        <source>Cambiar…</source>
        <translation>Alterar…</translation>
    </message>
    <message>
        <source>Reanudar</source>
        <translation>Retomar</translation>
    </message>
    <message>
        <source>Pausar</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Borrar</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>{0} · en pausa</source>
        <translation>{0} · em pausa</translation>
    </message>
    <message>
        <source>{0} · el próximo, {1}</source>
        <translation>{0} · o próximo, {1}</translation>
    </message>
    <message>
        <source>A: {0}</source>
        <translation>Para: {0}</translation>
    </message>
    <message>
        <source>{0} · de {1}</source>
        <translation>{0} · de {1}</translation>
    </message>
    <message>
        <source>Todavía no salió ninguno</source>
        <translation>Ainda não saiu nenhum</translation>
    </message>
    <message>
        <source>Informes programados</source>
        <translation>Relatórios programados</translation>
    </message>
    <message>
        <source>Ningún informe programado</source>
        <translation>Nenhum relatório programado</translation>
    </message>
    <message>
        <source>Abre el informe que quieras recibir y elige Exportar, Programar este informe.</source>
        <translation>Abra o relatório que quiser receber e escolha Exportar, Programar este relatório.</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>¿Borrar «{0}»?</source>
        <translation>Excluir “{0}”?</translation>
    </message>
    <message>
        <source>No saldrá más. Los archivos que ya se guardaron se quedan.</source>
        <translation>Não sairá mais. Os arquivos que já foram guardados ficam.</translation>
    </message>
</context>
<context>
    <name>SearchResults</name>
    <message>
        <source>Resultados de la búsqueda</source>
        <translation>Resultados da busca</translation>
    </message>
    <message>
        <source>Personas y conversaciones</source>
        <translation>Pessoas e conversas</translation>
    </message>
    <message>
        <source>Mensajes</source>
        <translation>Mensagens</translation>
    </message>
    <message>
        <source>Nada en este dispositivo</source>
        <translation>Nada neste dispositivo</translation>
    </message>
    <message>
        <source>El servidor se consulta al volver la conexión</source>
        <translation>O servidor será consultado quando a conexão voltar</translation>
    </message>
    <message>
        <source>Del servidor</source>
        <translation>Do servidor</translation>
    </message>
</context>
<context>
    <name>SecurityPage</name>
    <message>
        <source>Verificación en dos pasos</source>
        <translation>Verificação em duas etapas</translation>
    </message>
    <message>
        <source>Además de la contraseña, un código del teléfono. Quien no la tenga la activa al entrar.</source>
        <translation>Além da senha, um código do telefone. Quem não tem ativa ao entrar.</translation>
    </message>
    <message>
        <source>Agentes</source>
        <translation>Atendentes</translation>
    </message>
    <message>
        <source>Supervisión</source>
        <translation>Supervisão</translation>
    </message>
    <message>
        <source>Administración</source>
        <translation>Administração</translation>
    </message>
    <message>
        <source>días</source>
        <translation>dias</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>letras</source>
        <translation>letras</translation>
    </message>
    <message>
        <source>Sesiones y contraseñas</source>
        <translation>Sessões e senhas</translation>
    </message>
    <message>
        <source>Una sesión dura</source>
        <translation>Uma sessão dura</translation>
    </message>
    <message>
        <source>después pide entrar otra vez; 0: lo del servidor</source>
        <translation>depois pede para entrar de novo; 0: o do servidor</translation>
    </message>
    <message>
        <source>Termina si nadie la usa en</source>
        <translation>Termina sem uso em</translation>
    </message>
    <message>
        <source>0: no termina por eso</source>
        <translation>0: não termina por isso</translation>
    </message>
    <message>
        <source>Una contraseña tiene al menos</source>
        <translation>Uma senha tem pelo menos</translation>
    </message>
    <message>
        <source>cuenta para las que se elijan desde ahora</source>
        <translation>vale para as escolhidas a partir de agora</translation>
    </message>
    <message>
        <source>Redes desde las que se entra</source>
        <translation>Redes de onde se entra</translation>
    </message>
    <message>
        <source>Una dirección o red por línea. Vacío: desde cualquiera. La tuya tiene que estar.</source>
        <translation>Um endereço ou rede por linha. Vazio: de qualquer uma. A sua precisa estar.</translation>
    </message>
    <message>
        <source>Dominios a los que van los informes</source>
        <translation>Domínios para onde vão os relatórios</translation>
    </message>
    <message>
        <source>Informes por correo</source>
        <translation>Relatórios por e-mail</translation>
    </message>
    <message>
        <source>Dominios a los que pueden ir los informes programados, uno por línea. Vacío: cualquiera.</source>
        <translation>Domínios para onde os relatórios programados podem ir, um por linha. Vazio: qualquer um.</translation>
    </message>
    <message>
        <source>cómo se entra a Relevo</source>
        <translation>como se entra no Relevo</translation>
    </message>
    <message>
        <source>Vale desde la próxima vez que un dispositivo pide algo, también en sesiones abiertas.</source>
        <translation>Vale a partir da próxima vez que um dispositivo pede algo, também em sessões abertas.</translation>
    </message>
    <message>
        <source>Así se lee</source>
        <translation>Lê-se assim</translation>
    </message>
    <message>
        <source>Entran con código: {0}.</source>
        <translation>Entram com código: {0}.</translation>
    </message>
    <message>
        <source>A nadie se le exige un código.</source>
        <translation>De ninguém se exige um código.</translation>
    </message>
    <message>
        <source>Días que dura una sesión: {0}.</source>
        <translation>Dias que dura uma sessão: {0}.</translation>
    </message>
    <message>
        <source>Redes desde las que se entra: {0}.</source>
        <translation>Redes de onde se entra: {0}.</translation>
    </message>
    <message>
        <source>Los informes por correo van solo a: {0}.</source>
        <translation>Os relatórios por e-mail vão só para: {0}.</translation>
    </message>
    <message>
        <source>Los informes por correo van a cualquier dirección.</source>
        <translation>Os relatórios por e-mail vão para qualquer endereço.</translation>
    </message>
    <message>
        <source>días que dura una sesión: {0}</source>
        <translation>dias que dura uma sessão: {0}</translation>
    </message>
    <message>
        <source>informes por correo a: {0}</source>
        <translation>relatórios por e-mail para: {0}</translation>
    </message>
    <message>
        <source>Las sesiones duran lo que diga el servidor.</source>
        <translation>As sessões duram o que o servidor disser.</translation>
    </message>
    <message>
        <source>Se entra desde cualquier red.</source>
        <translation>Entra-se de qualquer rede.</translation>
    </message>
    <message>
        <source>entran con código: {0}</source>
        <translation>entram com código: {0}</translation>
    </message>
    <message>
        <source>nadie</source>
        <translation>ninguém</translation>
    </message>
    <message>
        <source>las sesiones duran lo del servidor</source>
        <translation>as sessões duram o do servidor</translation>
    </message>
    <message>
        <source>terminan sin uso en {0} h</source>
        <translation>terminam sem uso em {0} h</translation>
    </message>
    <message>
        <source>no terminan por falta de uso</source>
        <translation>não terminam por falta de uso</translation>
    </message>
    <message>
        <source>contraseñas de {0} letras o más</source>
        <translation>senhas de {0} letras ou mais</translation>
    </message>
    <message>
        <source>redes: {0}</source>
        <translation>redes: {0}</translation>
    </message>
    <message>
        <source>cualquiera</source>
        <translation>qualquer uma</translation>
    </message>
</context>
<context>
    <name>SendLater</name>
    <message>
        <source>Enviar más tarde</source>
        <translation>Enviar mais tarde</translation>
    </message>
    <message>
        <source>Mensaje</source>
        <translation>Mensagem</translation>
    </message>
    <message>
        <source>Zona horaria</source>
        <translation>Fuso horário</translation>
    </message>
    <message>
        <source>De la oficina</source>
        <translation>Do escritório</translation>
    </message>
    <message>
        <source>Del cliente</source>
        <translation>Do cliente</translation>
    </message>
    <message>
        <source>Programar</source>
        <translation>Agendar</translation>
    </message>
    <message>
        <source>Elige un momento desde ahora, a {0} días como mucho.</source>
        <translation>Escolha um momento a partir de agora, a no máximo {0} dias.</translation>
    </message>
    <message>
        <source>Sale {0}.</source>
        <translation>Sai {0}.</translation>
    </message>
    <message>
        <source>Sale {0}; para el cliente, {1}.</source>
        <translation>Sai {0}; para o cliente, {1}.</translation>
    </message>
    <message>
        <source>La ventana de 24 h ya estará cerrada: no saldrá y te avisaremos.</source>
        <translation>A janela de 24 h já estará fechada: não sairá e avisaremos você.</translation>
    </message>
</context>
<context>
    <name>SendingLater</name>
    <message>
        <source>Sin conexión: se puede hacer cuando vuelva</source>
        <translation>Sem conexão: será possível quando voltar</translation>
    </message>
    <message>
        <source>Primero escribe el mensaje</source>
        <translation>Primeiro escreva a mensagem</translation>
    </message>
    <message>
        <source>Se programa un texto o un solo archivo listo.</source>
        <translation>Só dá para agendar um texto ou um único arquivo pronto.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message numerus="yes">
        <source>%n cambio(s)</source>
        <translation>
            <numerusform>%n alteração</numerusform>
            <numerusform>%n alterações</numerusform>
        </translation>
    </message>
    <message>
        <source>Buscar un ajuste</source>
        <translation>Buscar um ajuste</translation>
    </message>
    <message>
        <source>Nada con esas palabras</source>
        <translation>Nada com essas palavras</translation>
    </message>
    <message>
        <source>Ajustes</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>Empresa</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Pessoas</translation>
    </message>
    <message>
        <source>Trabajo</source>
        <translation>Trabalho</translation>
    </message>
    <message>
        <source>Automatización</source>
        <translation>Automação</translation>
    </message>
    <message>
        <source>Descartar</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Guardar cambios</source>
        <translation>Salvar alterações</translation>
    </message>
    <message>
        <source>Historial</source>
        <translation>Histórico</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Buscando…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Nadie lo ha cambiado: valen los valores de fábrica.</source>
        <translation>Ninguém alterou: valem os padrões.</translation>
    </message>
    <message>
        <source>El sistema</source>
        <translation>O sistema</translation>
    </message>
    <message>
        <source>Versión {0}</source>
        <translation>Versão {0}</translation>
    </message>
    <message>
        <source>en vigor</source>
        <translation>em vigor</translation>
    </message>
    <message>
        <source>Volver a esta</source>
        <translation>Voltar a esta</translation>
    </message>
    <message>
        <source>Volver a la versión {0}</source>
        <translation>Voltar à versão {0}</translation>
    </message>
    <message>
        <source>Se guardó con otra versión de Relevo: aquí no se puede leer.</source>
        <translation>Foi salvo com outra versão do Relevo: aqui não pode ser lido.</translation>
    </message>
    <message>
        <source>Vuelve a la versión {0}</source>
        <translation>Volta à versão {0}</translation>
    </message>
    <message>
        <source>¿Guardar los cambios?</source>
        <translation>Salvar as alterações?</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Seguir aquí</source>
        <translation>Continuar aqui</translation>
    </message>
    <message>
        <source>hay cambios</source>
        <translation>há alterações</translation>
    </message>
    <message>
        <source>{0} vuelve a usar la de la empresa</source>
        <translation>{0} volta a usar a da empresa</translation>
    </message>
    <message>
        <source>Alguien guardó otra versión antes. Mírala y decide.</source>
        <translation>Alguém salvou outra versão antes. Veja e decida.</translation>
    </message>
    <message>
        <source>No se guardó: corrige lo marcado.</source>
        <translation>Não foi salvo: corrija o que está marcado.</translation>
    </message>
    <message>
        <source>De quién es</source>
        <translation>De quem é</translation>
    </message>
    <message>
        <source>Darle una propia</source>
        <translation>Dar uma própria</translation>
    </message>
    <message>
        <source>Toda la empresa</source>
        <translation>Toda a empresa</translation>
    </message>
    <message>
        <source>Equipo {0}</source>
        <translation>Equipe {0}</translation>
    </message>
    <message>
        <source>Este equipo usa la de la empresa.</source>
        <translation>Esta equipe usa a da empresa.</translation>
    </message>
    <message>
        <source>Usar la de la empresa</source>
        <translation>Usar a da empresa</translation>
    </message>
    <message>
        <source>Reintentar</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Deshacer</source>
        <translation>Desfazer</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Ajustes</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>Ver su versión</source>
        <translation>Ver a versão dele</translation>
    </message>
    <message>
        <source>Seguir con lo mío</source>
        <translation>Continuar com a minha</translation>
    </message>
    <message>
        <source>Sin conexión: se puede leer; se podrá guardar cuando vuelva.</source>
        <translation>Sem conexão: dá para ler; será possível salvar quando voltar.</translation>
    </message>
    <message>
        <source>Tu rol ya no permite cambiarlo.</source>
        <translation>Sua função não permite mais alterar isto.</translation>
    </message>
    <message>
        <source>Se guardó con un Relevo más nuevo. Actualiza para cambiarlo.</source>
        <translation>Foi salvo com um Relevo mais novo. Atualize para alterar.</translation>
    </message>
    <message>
        <source>Alguien cambió esto hace un momento.</source>
        <translation>Alguém alterou isto há um momento.</translation>
    </message>
    <message>
        <source>{0} cambió esto hace un momento.</source>
        <translation>{0} alterou isto há um momento.</translation>
    </message>
</context>
<context>
    <name>ShiftDialog</name>
    <message>
        <source>Empezar turno</source>
        <translation>Começar turno</translation>
    </message>
    <message>
        <source>Tu turno: {0} a {1}.</source>
        <translation>Seu turno: {0} às {1}.</translation>
    </message>
    <message numerus="yes">
        <source>%n conversaciones tuyas esperan respuesta.</source>
        <translation>
            <numerusform>%n conversa sua espera resposta.</numerusform>
            <numerusform>%n conversas suas esperam resposta.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Al empezar recibirás %n de la cola.</source>
        <translation>
            <numerusform>Ao começar, você receberá %n da fila.</numerusform>
            <numerusform>Ao começar, você receberá %n da fila.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ya son tuyas</source>
        <translation>Já são suas</translation>
    </message>
    <message>
        <source>vence {0}</source>
        <translation>vence {0}</translation>
    </message>
    <message>
        <source>Vencida desde {0}</source>
        <translation>Vencida desde {0}</translation>
    </message>
    <message>
        <source>espera tu respuesta</source>
        <translation>espera sua resposta</translation>
    </message>
    <message>
        <source>esperando al cliente</source>
        <translation>aguardando o cliente</translation>
    </message>
    <message>
        <source>Recibirás de la cola</source>
        <translation>Você receberá da fila</translation>
    </message>
    <message>
        <source>No hay nada pendiente: empiezas con la mesa limpia.</source>
        <translation>Não há nada pendente: você começa com a mesa limpa.</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>{0} números</source>
        <translation>{0} números</translation>
    </message>
    <message>
        <source>Conectando…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Sin conexión</source>
        <translation>Sem conexão</translation>
    </message>
    <message>
        <source>Alertas</source>
        <translation>Alertas</translation>
    </message>
    <message>
        <source>Mi día</source>
        <translation>Meu dia</translation>
    </message>
    <message>
        <source>Equipos</source>
        <translation>Equipes</translation>
    </message>
    <message>
        <source>Vistas guardadas</source>
        <translation>Visões salvas</translation>
    </message>
</context>
<context>
    <name>SignedOut</name>
    <message>
        <source>Tu sesión terminó</source>
        <translation>Sua sessão terminou</translation>
    </message>
    <message>
        <source>Tus borradores y lo pendiente de envío están guardados: vuelven al iniciar sesión aquí.</source>
        <translation>Seus rascunhos e o que está pendente de envio estão guardados: voltam quando você entrar aqui.</translation>
    </message>
    <message>
        <source>Tienes borradores sin guardar: inicia sesión antes de cerrar Relevo o se perderán.</source>
        <translation>Você tem rascunhos não guardados: entre antes de fechar o Relevo ou eles se perderão.</translation>
    </message>
    <message>
        <source>Se cerró en otro lugar o la cerró un administrador.</source>
        <translation>Foi encerrada em outro lugar ou por um administrador.</translation>
    </message>
    <message>
        <source>Iniciar sesión</source>
        <translation>Entrar</translation>
    </message>
</context>
<context>
    <name>SkeletonRows</name>
    <message>
        <source>Cargando…</source>
        <translation>Carregando…</translation>
    </message>
</context>
<context>
    <name>SkillsDialog</name>
    <message>
        <source>Habilidades</source>
        <translation>Habilidades</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Se elimina la que ninguna persona tiene y ninguna regla pide.</source>
        <translation>Pode ser excluída a que ninguém tem e nenhuma regra pede.</translation>
    </message>
    <message>
        <source>Todavía no hay habilidades.</source>
        <translation>Ainda não há habilidades.</translation>
    </message>
    <message>
        <source>Nadie la usa</source>
        <translation>Ninguém a usa</translation>
    </message>
    <message>
        <source>Eliminar {0}</source>
        <translation>Excluir {0}</translation>
    </message>
</context>
<context>
    <name>Sla</name>
    <message>
        <source>Primera respuesta</source>
        <translation>Primeira resposta</translation>
    </message>
    <message>
        <source>Respuestas siguientes</source>
        <translation>Respostas seguintes</translation>
    </message>
    <message>
        <source>Resolución</source>
        <translation>Resolução</translation>
    </message>
    <message>
        <source>Fuera de horario</source>
        <translation>Fora do horário</translation>
    </message>
    <message>
        <source>Promesa</source>
        <translation>Promessa</translation>
    </message>
    <message>
        <source>del primer mensaje a la respuesta de una persona</source>
        <translation>da primeira mensagem à resposta de uma pessoa</translation>
    </message>
    <message>
        <source>de cada mensaje posterior a su respuesta</source>
        <translation>de cada mensagem posterior à sua resposta</translation>
    </message>
    <message>
        <source>del inicio del caso a resolverlo</source>
        <translation>do início do atendimento até resolvê-lo</translation>
    </message>
    <message>
        <source>una persona, o una respuesta automática que dice la hora</source>
        <translation>uma pessoa, ou uma resposta automática que diz a hora</translation>
    </message>
    <message>
        <source>tras «un momento, reviso», para volver con la respuesta</source>
        <translation>depois de “um momento, vou verificar”, para voltar com a resposta</translation>
    </message>
    <message>
        <source>sin plazo</source>
        <translation>sem prazo</translation>
    </message>
    <message>
        <source>se espera al cliente</source>
        <translation>se aguarda o cliente</translation>
    </message>
    <message>
        <source>se espera a otra área</source>
        <translation>se aguarda outra área</translation>
    </message>
    <message>
        <source>está pospuesta</source>
        <translation>está adiada</translation>
    </message>
    <message>
        <source>Avisa a quien la tiene</source>
        <translation>Avisa quem está com ela</translation>
    </message>
    <message>
        <source>Alerta a supervisión</source>
        <translation>Alerta a supervisão</translation>
    </message>
    <message>
        <source>Se reasigna a quien tenga lugar</source>
        <translation>É reatribuída a quem tiver lugar</translation>
    </message>
    <message>
        <source>Urgente</source>
        <translation>Urgente</translation>
    </message>
    <message>
        <source>Alta</source>
        <translation>Alta</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Baja</source>
        <translation>Baixa</translation>
    </message>
    <message>
        <source>prioridad {0}</source>
        <translation>prioridade {0}</translation>
    </message>
    <message>
        <source>etiqueta {0}</source>
        <translation>etiqueta {0}</translation>
    </message>
    <message>
        <source>número {0}</source>
        <translation>número {0}</translation>
    </message>
    <message>
        <source>Para todos los clientes</source>
        <translation>Para todos os clientes</translation>
    </message>
    <message>
        <source> o </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>Un cliente que escribe el {day} a las {at} tiene respuesta antes de las {due}.</source>
        <translation>Um cliente que escreve às {at} ({day}) tem resposta antes das {due}.</translation>
    </message>
    <message>
        <source>Un cliente que escribe el {day} a las {at} tiene respuesta antes de las {due} del {due_day}.</source>
        <translation>Um cliente que escreve às {at} ({day}) tem resposta antes das {due} ({due_day}).</translation>
    </message>
    <message>
        <source>El reloj se detiene al cerrar, a las {0}.</source>
        <translation>O relógio para ao fechar, às {0}.</translation>
    </message>
    <message>
        <source>Cada mensaje siguiente se responde en {0}.</source>
        <translation>Cada mensagem seguinte é respondida em {0}.</translation>
    </message>
    <message>
        <source>Si escribe cuando está cerrado, en {0} le responde una persona o un mensaje que dice a qué hora.</source>
        <translation>Se escrever com a loja fechada, em {0} responde uma pessoa ou uma mensagem que diz a que horas.</translation>
    </message>
    <message>
        <source>Si le decimos «un momento, reviso», volvemos en {0}.</source>
        <translation>Se dissermos “um momento, vou verificar”, voltamos em {0}.</translation>
    </message>
    <message>
        <source>El caso queda resuelto en {0} de horario.</source>
        <translation>O atendimento fica resolvido em {0} de horário.</translation>
    </message>
    <message>
        <source>A los {0} sin movimiento: {1}.</source>
        <translation>Com {0} sem movimento: {1}.</translation>
    </message>
    <message>
        <source>Nadie recibe avisos: la escalera no tiene pasos.</source>
        <translation>Ninguém recebe avisos: a escada não tem passos.</translation>
    </message>
    <message>
        <source>Mientras el equipo está cerrado, la escalera espera.</source>
        <translation>Enquanto a equipe está fechada, a escada espera.</translation>
    </message>
    <message>
        <source>sin pasos</source>
        <translation>sem passos</translation>
    </message>
    <message>
        <source>Lo que pasa cuando un cliente espera y nadie se mueve.</source>
        <translation>O que acontece quando um cliente espera e ninguém se move.</translation>
    </message>
    <message>
        <source>De quién es la escalera</source>
        <translation>De quem é a escada</translation>
    </message>
    <message>
        <source>Escalera</source>
        <translation>Escada</translation>
    </message>
    <message>
        <source>Para todos los objetivos</source>
        <translation>Para todas as metas</translation>
    </message>
</context>
<context>
    <name>SlaPage</name>
    <message>
        <source>Nuevo objetivo</source>
        <translation>Nova meta</translation>
    </message>
    <message>
        <source>Cuenta el más preciso: prioridad, etiqueta, equipo, número; en un empate, el de arriba.</source>
        <translation>Vale a mais específica: prioridade, etiqueta, equipe, número; no empate, a de cima.</translation>
    </message>
    <message numerus="yes">
        <source>%n objetivo(s) propio(s)</source>
        <translation>
            <numerusform>%n meta própria</numerusform>
            <numerusform>%n metas próprias</numerusform>
        </translation>
    </message>
    <message>
        <source>valen los de fábrica</source>
        <translation>valem as padrão</translation>
    </message>
    <message>
        <source>Toda la empresa</source>
        <translation>Toda a empresa</translation>
    </message>
    <message>
        <source>Si nadie se mueve</source>
        <translation>Se ninguém se mover</translation>
    </message>
    <message>
        <source>Ejemplo con el horario en vigor; los festivos también detienen el reloj.</source>
        <translation>Exemplo com o horário em vigor; os feriados também param o relógio.</translation>
    </message>
    <message>
        <source>Cómo se cumple: {0}</source>
        <translation>Como se cumpre: {0}</translation>
    </message>
    <message>
        <source>Objetivos</source>
        <translation>Metas</translation>
    </message>
    <message>
        <source>Escalera</source>
        <translation>Escada</translation>
    </message>
    <message>
        <source>escalera de {0}</source>
        <translation>escada de {0}</translation>
    </message>
    <message>
        <source>escalera</source>
        <translation>escada</translation>
    </message>
    <message>
        <source>sin «{0}»</source>
        <translation>sem “{0}”</translation>
    </message>
    <message>
        <source>nuevo: «{0}»</source>
        <translation>nova: “{0}”</translation>
    </message>
    <message>
        <source>zona horaria {0}</source>
        <translation>fuso horário {0}</translation>
    </message>
    <message>
        <source>los avisos suben cada {0}</source>
        <translation>os avisos sobem a cada {0}</translation>
    </message>
    <message>
        <source>otras frases que piden un momento</source>
        <translation>outras frases que pedem um momento</translation>
    </message>
    <message>
        <source>{0}: {1} {2} → {3}</source>
        <translation>{0}: {1} {2} → {3}</translation>
    </message>
    <message>
        <source>{0}: {1} cambia</source>
        <translation>{0}: {1} muda</translation>
    </message>
    <message>
        <source>«{0}» es para: {1}</source>
        <translation>“{0}” é para: {1}</translation>
    </message>
    <message>
        <source>«{0}» se llama «{1}»</source>
        <translation>“{0}” se chama “{1}”</translation>
    </message>
    <message>
        <source>otro orden</source>
        <translation>outra ordem</translation>
    </message>
</context>
<context>
    <name>SmallDialog</name>
    <message>
        <source>Cancelar</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>SnoozeDialog</name>
    <message>
        <source>Posponer</source>
        <translation>Adiar</translation>
    </message>
    <message>
        <source>Qué hacer entonces</source>
        <translation>O que fazer então</translation>
    </message>
    <message>
        <source>Recordatorio para mí</source>
        <translation>Lembrete para mim</translation>
    </message>
    <message>
        <source>Vuelve {0}, o en cuanto el cliente escriba.</source>
        <translation>Volta {0}, ou assim que o cliente escrever.</translation>
    </message>
    <message>
        <source>Elige un momento desde ahora, a un año como mucho.</source>
        <translation>Escolha um momento a partir de agora, em até um ano.</translation>
    </message>
</context>
<context>
    <name>SplitButton</name>
    <message>
        <source>Más opciones de envío</source>
        <translation>Mais opções de envio</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>Paso</source>
        <translation>Passo</translation>
    </message>
    <message>
        <source>Quitar paso</source>
        <translation>Remover passo</translation>
    </message>
    <message>
        <source>Lo que recibe el cliente</source>
        <translation>O que o cliente recebe</translation>
    </message>
    <message>
        <source>Lo que lee el equipo</source>
        <translation>O que a equipe lê</translation>
    </message>
</context>
<context>
    <name>Survey</name>
    <message>
        <source>No enviada: {reason}</source>
        <translation>Não enviada: {reason}</translation>
    </message>
    <message>
        <source>Enviada, sin respuesta</source>
        <translation>Enviada, sem resposta</translation>
    </message>
    <message>
        <source>{score} de {highest}</source>
        <translation>{score} de {highest}</translation>
    </message>
    <message>
        <source>el caso no cuenta</source>
        <translation>o atendimento não conta</translation>
    </message>
    <message>
        <source>el cliente no escribió</source>
        <translation>o cliente não escreveu</translation>
    </message>
    <message>
        <source>nadie le respondió</source>
        <translation>ninguém respondeu</translation>
    </message>
    <message>
        <source>no quiere recibirlas</source>
        <translation>não quer recebê-las</translation>
    </message>
    <message>
        <source>no le tocaba</source>
        <translation>não era a vez dele</translation>
    </message>
    <message>
        <source>ya se le preguntó hace poco</source>
        <translation>já foi perguntado há pouco</translation>
    </message>
    <message>
        <source>no hay cómo escribirle</source>
        <translation>não há como escrever</translation>
    </message>
    <message>
        <source>habría llegado tarde</source>
        <translation>teria chegado tarde</translation>
    </message>
    <message>
        <source>la ventana se cerró</source>
        <translation>a janela fechou</translation>
    </message>
    <message>
        <source>la plantilla no se puede usar</source>
        <translation>o modelo não pode ser usado</translation>
    </message>
    <message>
        <source>Pregunta</source>
        <translation>Pergunta</translation>
    </message>
    <message>
        <source>Gracias, si la nota es buena</source>
        <translation>Agradecimento, se a nota é boa</translation>
    </message>
    <message>
        <source>Si la nota es baja, preguntar por qué</source>
        <translation>Se a nota é baixa, perguntar por quê</translation>
    </message>
    <message>
        <source>Cómo responde</source>
        <translation>Como responde</translation>
    </message>
    <message>
        <source>Lista de cinco</source>
        <translation>Lista de cinco</translation>
    </message>
    <message>
        <source>Tres botones</source>
        <translation>Três botões</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>días</source>
        <translation>dias</translation>
    </message>
    <message>
        <source>Etiquetas</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Ninguna</source>
        <translation>Nenhuma</translation>
    </message>
    <message>
        <source>Resultados</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Ninguno</source>
        <translation>Nenhum</translation>
    </message>
    <message>
        <source>Plantilla</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Si la ventana ya se cerró, preguntar con</source>
        <translation>Se a janela já fechou, perguntar com</translation>
    </message>
    <message>
        <source>sin plantilla no se pregunta</source>
        <translation>sem modelo não se pergunta</translation>
    </message>
    <message>
        <source>Cuánto después de resolver</source>
        <translation>Quanto depois de resolver</translation>
    </message>
    <message>
        <source>A qué parte de los clientes</source>
        <translation>A que parte dos clientes</translation>
    </message>
    <message>
        <source>siempre a los mismos</source>
        <translation>sempre os mesmos</translation>
    </message>
    <message>
        <source>A una persona, como mucho una vez cada</source>
        <translation>A uma pessoa, no máximo uma vez a cada</translation>
    </message>
    <message>
        <source>Nota baja: hasta</source>
        <translation>Nota baixa: até</translation>
    </message>
    <message>
        <source>No preguntar si tiene la etiqueta</source>
        <translation>Não perguntar se tem a etiqueta</translation>
    </message>
    <message>
        <source>del caso o del cliente</source>
        <translation>do caso ou do cliente</translation>
    </message>
    <message>
        <source>No preguntar si terminó en</source>
        <translation>Não perguntar se terminou em</translation>
    </message>
    <message>
        <source>Solo en horario</source>
        <translation>Só no horário</translation>
    </message>
    <message>
        <source>fuera de horario espera a la apertura</source>
        <translation>fora dele espera a abertura</translation>
    </message>
    <message>
        <source>Sin plantilla</source>
        <translation>Sem modelo</translation>
    </message>
    <message>
        <source>Se pregunta al resolver. Quien debe NPS recibe esa en vez de la otra.</source>
        <translation>Pergunta-se ao resolver. Quem deve NPS recebe essa em vez da outra.</translation>
    </message>
    <message>
        <source>Satisfacción (CSAT)</source>
        <translation>Satisfação (CSAT)</translation>
    </message>
    <message>
        <source>de 1 a 5, con una lista o botones dentro de WhatsApp</source>
        <translation>de 1 a 5, com uma lista ou botões dentro do WhatsApp</translation>
    </message>
    <message>
        <source>Recomendación (NPS)</source>
        <translation>Recomendação (NPS)</translation>
    </message>
    <message>
        <source>de 0 a 10; se responde con un número</source>
        <translation>de 0 a 10; responde-se com um número</translation>
    </message>
</context>
<context>
    <name>SurveyPage</name>
    <message>
        <source>no se pregunta a nadie</source>
        <translation>não se pergunta a ninguém</translation>
    </message>
    <message>
        <source>Como lo lee el cliente</source>
        <translation>Como o cliente lê</translation>
    </message>
    <message>
        <source>No se pregunta si el caso no cuenta, si nadie le respondió, si pidió no recibir mensajes o si llegaría tarde. Un gracias o un emoji no reabre el caso.</source>
        <translation>Não se pergunta se o atendimento não conta, se ninguém respondeu, se pediu para não receber mensagens ou se chegaria tarde. Um obrigado ou um emoji não reabre o atendimento.</translation>
    </message>
    <message>
        <source>(no se pregunta)</source>
        <translation>(não se pergunta)</translation>
    </message>
    <message>
        <source>{0} min después de resolver</source>
        <translation>{0} min depois de resolver</translation>
    </message>
    <message>
        <source>al resolver</source>
        <translation>ao resolver</translation>
    </message>
    <message>
        <source>{0}una propia</source>
        <translation>{0}uma própria</translation>
    </message>
    <message>
        <source>apagada</source>
        <translation>desligada</translation>
    </message>
    <message>
        <source>encendida</source>
        <translation>ligada</translation>
    </message>
    <message>
        <source>{0} min después</source>
        <translation>{0} min depois</translation>
    </message>
    <message>
        <source>al {0} % de los clientes</source>
        <translation>a {0} % dos clientes</translation>
    </message>
    <message>
        <source>cada {0} días</source>
        <translation>a cada {0} dias</translation>
    </message>
    <message>
        <source>nota baja hasta {0}</source>
        <translation>nota baixa até {0}</translation>
    </message>
    <message>
        <source>con botones</source>
        <translation>com botões</translation>
    </message>
    <message>
        <source>con lista</source>
        <translation>com lista</translation>
    </message>
    <message>
        <source>otras etiquetas sin preguntar</source>
        <translation>outras etiquetas sem pergunta</translation>
    </message>
    <message>
        <source>otros resultados sin preguntar</source>
        <translation>outros resultados sem pergunta</translation>
    </message>
    <message>
        <source>solo en horario</source>
        <translation>só no horário</translation>
    </message>
    <message>
        <source>a cualquier hora</source>
        <translation>a qualquer hora</translation>
    </message>
    <message>
        <source>otra plantilla</source>
        <translation>outro modelo</translation>
    </message>
    <message>
        <source>otra pregunta</source>
        <translation>outra pergunta</translation>
    </message>
    <message>
        <source>otras gracias</source>
        <translation>outro agradecimento</translation>
    </message>
    <message>
        <source>otro porqué</source>
        <translation>outro porquê</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>Más</source>
        <translation>Mais</translation>
    </message>
</context>
<context>
    <name>TagManager</name>
    <message>
        <source>Etiquetas</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Envíos</source>
        <translation>Envios</translation>
    </message>
    <message>
        <source>Equipo</source>
        <translation>Equipe</translation>
    </message>
    <message>
        <source>Retirar</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Color y forma</source>
        <translation>Cor e forma</translation>
    </message>
    <message>
        <source>Se ofrece primero a</source>
        <translation>Oferecida primeiro a</translation>
    </message>
    <message>
        <source>retirada</source>
        <translation>retirada</translation>
    </message>
    <message>
        <source>Todos los equipos</source>
        <translation>Todas as equipes</translation>
    </message>
    <message>
        <source>Volver a usar</source>
        <translation>Usar de novo</translation>
    </message>
    <message>
        <source>Guardada</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>Retirada: quien la tiene la conserva.</source>
        <translation>Retirada: quem a tem continua com ela.</translation>
    </message>
    <message>
        <source>Ya hay una etiqueta con ese nombre, o alguien la cambió al mismo tiempo.</source>
        <translation>Já existe uma etiqueta com esse nome, ou alguém a mudou ao mesmo tempo.</translation>
    </message>
    <message>
        <source>Sin conexión: se puede leer, no cambiar.</source>
        <translation>Sem conexão: dá para ler, não para mudar.</translation>
    </message>
</context>
<context>
    <name>TagPicker</name>
    <message>
        <source>Etiquetas</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Poner o quitar una etiqueta</source>
        <translation>Colocar ou tirar uma etiqueta</translation>
    </message>
    <message>
        <source>en {0} de {1}</source>
        <translation>em {0} de {1}</translation>
    </message>
    <message>
        <source>Ninguna etiqueta con ese nombre</source>
        <translation>Nenhuma etiqueta com esse nome</translation>
    </message>
</context>
<context>
    <name>Tags</name>
    <message>
        <source>Índigo</source>
        <translation>Índigo</translation>
    </message>
    <message>
        <source>Cielo</source>
        <translation>Céu</translation>
    </message>
    <message>
        <source>Petróleo</source>
        <translation>Petróleo</translation>
    </message>
    <message>
        <source>Lima</source>
        <translation>Lima</translation>
    </message>
    <message>
        <source>Ámbar</source>
        <translation>Âmbar</translation>
    </message>
    <message>
        <source>Terracota</source>
        <translation>Terracota</translation>
    </message>
    <message>
        <source>Rosa</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Ciruela</source>
        <translation>Ameixa</translation>
    </message>
    <message>
        <source>Piedra</source>
        <translation>Pedra</translation>
    </message>
    <message>
        <source>Tinta</source>
        <translation>Tinta</translation>
    </message>
</context>
<context>
    <name>TagsPage</name>
    <message numerus="yes">
        <source>%n conversación(es) pasan a «{0}». «{1}» se archiva. No se puede deshacer.</source>
        <translation>
            <numerusform>%n conversa passa a “{0}”. “{1}” é arquivada. Não pode ser desfeito.</numerusform>
            <numerusform>%n conversas passam a “{0}”. “{1}” é arquivada. Não pode ser desfeito.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>El nombre cambia también en %n conversación(es) que la tienen.</source>
        <translation>
            <numerusform>O nome muda também em %n conversa que a tem.</numerusform>
            <numerusform>O nome muda também em %n conversas que a têm.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n en uso</source>
        <translation>
            <numerusform>%n em uso</numerusform>
            <numerusform>%n em uso</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversación(es)</source>
        <translation>
            <numerusform>%n conversa</numerusform>
            <numerusform>%n conversas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n abierta(s)</source>
        <translation>
            <numerusform>%n aberta</numerusform>
            <numerusform>%n abertas</numerusform>
        </translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Envíos</source>
        <translation>Envios</translation>
    </message>
    <message>
        <source>Se ofrece primero a</source>
        <translation>Oferecida primeiro a</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Falta el nombre.</source>
        <translation>Falta o nome.</translation>
    </message>
    <message>
        <source>Ya hay otra con ese nombre: únelas o elige otro.</source>
        <translation>Já existe outra com esse nome: una-as ou escolha outro.</translation>
    </message>
    <message>
        <source>Unir «{0}» con otra</source>
        <translation>Unir “{0}” com outra</translation>
    </message>
    <message>
        <source>Unir</source>
        <translation>Unir</translation>
    </message>
    <message>
        <source>Queda</source>
        <translation>Fica</translation>
    </message>
    <message>
        <source>Todavía la nombran: {0}. Pon allí la otra y vuelve.</source>
        <translation>Ainda é usada em: {0}. Coloque a outra ali e volte.</translation>
    </message>
    <message>
        <source>macros</source>
        <translation>macros</translation>
    </message>
    <message>
        <source>vistas guardadas</source>
        <translation>visões salvas</translation>
    </message>
    <message>
        <source>Nuevo motivo</source>
        <translation>Novo motivo</translation>
    </message>
    <message>
        <source>Nueva etiqueta</source>
        <translation>Nova etiqueta</translation>
    </message>
    <message>
        <source>Cambiar motivo</source>
        <translation>Mudar motivo</translation>
    </message>
    <message>
        <source>Cambiar etiqueta</source>
        <translation>Mudar etiqueta</translation>
    </message>
    <message>
        <source>Buscar etiqueta o motivo</source>
        <translation>Buscar etiqueta ou motivo</translation>
    </message>
    <message>
        <source>Todavía no hay etiquetas</source>
        <translation>Ainda não há etiquetas</translation>
    </message>
    <message>
        <source>Dicen de qué trata una conversación. Un paquete de inicio trae las usuales.</source>
        <translation>Dizem do que trata uma conversa. Um pacote inicial traz as usuais.</translation>
    </message>
    <message>
        <source>Etiquetas de conversaciones</source>
        <translation>Etiquetas de conversas</translation>
    </message>
    <message>
        <source>Motivos</source>
        <translation>Motivos</translation>
    </message>
    <message>
        <source>De qué trató un caso, para las cifras.</source>
        <translation>Do que tratou um caso, para as métricas.</translation>
    </message>
    <message>
        <source>Archivadas</source>
        <translation>Arquivadas</translation>
    </message>
    <message>
        <source>No se ofrecen; quien las tiene las conserva.</source>
        <translation>Não são oferecidas; quem as tem as mantém.</translation>
    </message>
    <message>
        <source>Las listas las muestran en este orden; las del equipo, primero.</source>
        <translation>As listas mostram nesta ordem; as da equipe, primeiro.</translation>
    </message>
    <message>
        <source>Un nombre nuevo vale también en las conversaciones que ya la tienen.</source>
        <translation>Um nome novo vale também nas conversas que já a têm.</translation>
    </message>
    <message>
        <source>Archivar no la quita de ninguna conversación, y se puede volver a usar.</source>
        <translation>Arquivar não a tira de nenhuma conversa, e pode voltar a ser usada.</translation>
    </message>
    <message>
        <source>Los cambios se ven al instante en todas las ventanas.</source>
        <translation>As mudanças aparecem na hora em todas as janelas.</translation>
    </message>
    <message>
        <source>Qué pasa</source>
        <translation>O que acontece</translation>
    </message>
    <message>
        <source>«{0}» guardada.</source>
        <translation>“{0}” salva.</translation>
    </message>
    <message>
        <source>«{0}» como estaba.</source>
        <translation>“{0}” como estava.</translation>
    </message>
    <message>
        <source>«{0}» se unió a «{1}».</source>
        <translation>“{0}” foi unida a “{1}”.</translation>
    </message>
    <message>
        <source>Subir {0}</source>
        <translation>Subir {0}</translation>
    </message>
    <message>
        <source>Bajar {0}</source>
        <translation>Descer {0}</translation>
    </message>
    <message>
        <source>Cambiar {0}</source>
        <translation>Mudar {0}</translation>
    </message>
    <message>
        <source>Unir {0} con otra</source>
        <translation>Unir {0} com outra</translation>
    </message>
    <message>
        <source>Archivar {0}</source>
        <translation>Arquivar {0}</translation>
    </message>
    <message>
        <source>Volver a usar {0}</source>
        <translation>Voltar a usar {0}</translation>
    </message>
</context>
<context>
    <name>TagsSection</name>
    <message>
        <source>Etiquetas</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Etiquetar</source>
        <translation>Etiquetar</translation>
    </message>
</context>
<context>
    <name>TargetRow</name>
    <message>
        <source>{0}: qué reloj</source>
        <translation>{0}: qual relógio</translation>
    </message>
    <message>
        <source>de horario</source>
        <translation>de horário</translation>
    </message>
    <message>
        <source>de reloj</source>
        <translation>de relógio</translation>
    </message>
    <message>
        <source>{0}: avisa al</source>
        <translation>{0}: avisa em</translation>
    </message>
    <message>
        <source>{0}: se detiene mientras</source>
        <translation>{0}: para enquanto</translation>
    </message>
    <message>
        <source>no se detiene</source>
        <translation>não para</translation>
    </message>
    <message>
        <source>avisa al</source>
        <translation>avisa em</translation>
    </message>
    <message>
        <source>vale lo heredado: {0}</source>
        <translation>vale o herdado: {0}</translation>
    </message>
</context>
<context>
    <name>TeamDialog</name>
    <message>
        <source>Equipo nuevo</source>
        <translation>Equipe nova</translation>
    </message>
    <message>
        <source>Crear</source>
        <translation>Criar</translation>
    </message>
    <message>
        <source>Envíos, Cobranza, Garantías…</source>
        <translation>Envios, Cobrança, Garantia…</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Escribe un nombre.</source>
        <translation>Escreva um nome.</translation>
    </message>
    <message>
        <source>Ya hay un equipo con ese nombre.</source>
        <translation>Já existe uma equipe com esse nome.</translation>
    </message>
</context>
<context>
    <name>TeamForm</name>
    <message>
        <source>Nombre del equipo</source>
        <translation>Nome da equipe</translation>
    </message>
    <message>
        <source>Cómo se reparte</source>
        <translation>Como se distribui</translation>
    </message>
    <message>
        <source>Segundos para contestar</source>
        <translation>Segundos para responder</translation>
    </message>
    <message>
        <source>Equipo de apoyo</source>
        <translation>Equipe de apoio</translation>
    </message>
    <message>
        <source>Minutos en la cola</source>
        <translation>Minutos na fila</translation>
    </message>
    <message>
        <source>Minutos de espera</source>
        <translation>Minutos de espera</translation>
    </message>
    <message>
        <source>Minutos entre avisos</source>
        <translation>Minutos entre avisos</translation>
    </message>
    <message>
        <source>Horario</source>
        <translation>Horário</translation>
    </message>
    <message>
        <source>Reparto</source>
        <translation>Distribuição</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Primero quien ya le atendió</source>
        <translation>Primeiro quem já atendeu</translation>
    </message>
    <message>
        <source>Si no está o no tiene lugar, sigue el reparto.</source>
        <translation>Se não estiver ou não tiver lugar, segue a distribuição.</translation>
    </message>
    <message>
        <source>Preguntar antes de asignar</source>
        <translation>Perguntar antes de atribuir</translation>
    </message>
    <message>
        <source>La persona acepta o rechaza; si no contesta, se ofrece a otra.</source>
        <translation>A pessoa aceita ou recusa; se não responder, é oferecida a outra.</translation>
    </message>
    <message>
        <source>Tiempo para contestar</source>
        <translation>Tempo para responder</translation>
    </message>
    <message>
        <source>Si nadie puede</source>
        <translation>Se ninguém puder</translation>
    </message>
    <message>
        <source>Pasa a</source>
        <translation>Passa para</translation>
    </message>
    <message>
        <source>Después de</source>
        <translation>Depois de</translation>
    </message>
    <message>
        <source>en la cola, si allí alguien tiene lugar</source>
        <translation>na fila, se lá alguém tiver lugar</translation>
    </message>
    <message>
        <source>Sube al principio tras</source>
        <translation>Sobe ao início após</translation>
    </message>
    <message>
        <source>sin importar su prioridad</source>
        <translation>seja qual for a prioridade</translation>
    </message>
    <message>
        <source>Decir al cliente su lugar en la cola</source>
        <translation>Informar ao cliente seu lugar na fila</translation>
    </message>
    <message>
        <source>Con el texto de la cola de las respuestas automáticas, si nombra {{posicion}}.</source>
        <translation>Com o texto da fila das respostas automáticas, se ele citar {{posicao}}.</translation>
    </message>
    <message>
        <source>Avisarle de nuevo cuando avanza</source>
        <translation>Avisar de novo quando avançar</translation>
    </message>
    <message>
        <source>Como mucho cada</source>
        <translation>No máximo a cada</translation>
    </message>
    <message>
        <source>Cuenta por</source>
        <translation>Conta por</translation>
    </message>
    <message>
        <source>Los horarios se editan en «Horarios y festivos».</source>
        <translation>Os horários são editados em «Horários e feriados».</translation>
    </message>
    <message>
        <source>Nadie: espera aquí</source>
        <translation>Ninguém: espera aqui</translation>
    </message>
    <message>
        <source>El del número o la empresa</source>
        <translation>O do número ou da empresa</translation>
    </message>
</context>
<context>
    <name>TeamsBoard</name>
    <message>
        <source>Nuevo equipo</source>
        <translation>Nova equipe</translation>
    </message>
    <message>
        <source>Todavía no hay equipos. Crea el primero y elige quién está en él.</source>
        <translation>Ainda não há equipes. Crie a primeira e escolha quem está nela.</translation>
    </message>
    <message>
        <source>Qué pasa así</source>
        <translation>O que acontece assim</translation>
    </message>
    <message>
        <source>también en {0}</source>
        <translation>também em {0}</translation>
    </message>
</context>
<context>
    <name>TeamsPage</name>
    <message numerus="yes">
        <source>%n equipo(s)</source>
        <translation>
            <numerusform>%n equipe</numerusform>
            <numerusform>%n equipes</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} se llama {1}</source>
        <translation>{0} chama-se {1}</translation>
    </message>
    <message>
        <source>{0} entra en {1}</source>
        <translation>{0} entra em {1}</translation>
    </message>
    <message>
        <source>{0} sale de {1}</source>
        <translation>{0} sai de {1}</translation>
    </message>
    <message>
        <source>{0}: capacidad {1}</source>
        <translation>{0}: capacidade {1}</translation>
    </message>
    <message>
        <source>Un equipo necesita un nombre.</source>
        <translation>Uma equipe precisa de um nome.</translation>
    </message>
</context>
<context>
    <name>TeamworkBar</name>
    <message>
        <source>Estás observando</source>
        <translation>Você está observando</translation>
    </message>
    <message>
        <source>Nadie lo ve. Puedes dejar una nota al equipo.</source>
        <translation>Ninguém vê. Você pode deixar uma nota à equipe.</translation>
    </message>
    <message>
        <source>Intervenir</source>
        <translation>Intervir</translation>
    </message>
    <message>
        <source>Dejar de observar</source>
        <translation>Parar de observar</translation>
    </message>
    <message>
        <source>Pediste ayuda</source>
        <translation>Você pediu ajuda</translation>
    </message>
    <message>
        <source>Ya no hace falta</source>
        <translation>Não precisa mais</translation>
    </message>
    <message>
        <source>Dejar una nota</source>
        <translation>Deixar uma nota</translation>
    </message>
    <message>
        <source>{0} pide ayuda</source>
        <translation>{0} pede ajuda</translation>
    </message>
</context>
<context>
    <name>TemplateBuilder</name>
    <message>
        <source>Como máximo {0} caracteres; hay {1}.</source>
        <translation>No máximo {0} caracteres; há {1}.</translation>
    </message>
    <message>
        <source>Como máximo {0}.</source>
        <translation>No máximo {0}.</translation>
    </message>
    <message>
        <source>Como máximo {0} botones de enlace.</source>
        <translation>No máximo {0} botões de link.</translation>
    </message>
    <message>
        <source>Como máximo {0} botón de llamada.</source>
        <translation>No máximo {0} botão de chamada.</translation>
    </message>
    <message>
        <source>Como máximo {0} botón de copiar código.</source>
        <translation>No máximo {0} botão de copiar código.</translation>
    </message>
    <message>
        <source>Como máximo {0} botón de formulario.</source>
        <translation>No máximo {0} botão de formulário.</translation>
    </message>
    <message>
        <source>Un carrusel lleva de 2 a {0} tarjetas.</source>
        <translation>Um carrossel leva de 2 a {0} cartões.</translation>
    </message>
    <message>
        <source>Revisa esta parte.</source>
        <translation>Revise esta parte.</translation>
    </message>
    <message>
        <source>Falta esta parte.</source>
        <translation>Falta esta parte.</translation>
    </message>
    <message>
        <source>Solo minúsculas sin acento, números y guion bajo: mi_aviso.</source>
        <translation>Só minúsculas sem acento, números e sublinhado: meu_aviso.</translation>
    </message>
    <message>
        <source>Elige un idioma.</source>
        <translation>Escolha um idioma.</translation>
    </message>
    <message>
        <source>Meta pide un archivo de muestra.</source>
        <translation>A Meta pede um arquivo de amostra.</translation>
    </message>
    <message>
        <source>Aquí no caben tantos saltos de línea.</source>
        <translation>Aqui não cabem tantas quebras de linha.</translation>
    </message>
    <message>
        <source>Sin emojis ni negritas en el encabezado.</source>
        <translation>Sem emojis nem negrito no cabeçalho.</translation>
    </message>
    <message>
        <source>No puede empezar ni terminar con un dato: agrega palabras.</source>
        <translation>Não pode começar nem terminar com um dado: acrescente palavras.</translation>
    </message>
    <message>
        <source>Pon palabras entre un dato y otro.</source>
        <translation>Ponha palavras entre um dado e outro.</translation>
    </message>
    <message>
        <source>Los datos van numerados desde 1, sin saltos.</source>
        <translation>Os dados são numerados a partir de 1, sem saltos.</translation>
    </message>
    <message>
        <source>Los nombres de los datos van en minúsculas: {{pedido}}.</source>
        <translation>Os nomes dos dados vão em minúsculas: {{pedido}}.</translation>
    </message>
    <message>
        <source>Hay llaves sueltas: un dato se escribe {{1}}.</source>
        <translation>Há chaves soltas: um dado se escreve {{1}}.</translation>
    </message>
    <message>
        <source>Aquí no puede haber datos.</source>
        <translation>Aqui não pode haver dados.</translation>
    </message>
    <message>
        <source>Hay otro botón con el mismo texto.</source>
        <translation>Há outro botão com o mesmo texto.</translation>
    </message>
    <message>
        <source>Las respuestas rápidas van juntas, antes o después de los demás.</source>
        <translation>As respostas rápidas ficam juntas, antes ou depois dos demais.</translation>
    </message>
    <message>
        <source>Escribe la dirección completa, con https://</source>
        <translation>Escreva o endereço completo, com https://</translation>
    </message>
    <message>
        <source>Un enlace lleva un solo dato, al final: …/{{1}}</source>
        <translation>Um link leva um só dado, no final: …/{{1}}</translation>
    </message>
    <message>
        <source>Meta no acepta enlaces a WhatsApp.</source>
        <translation>A Meta não aceita links para o WhatsApp.</translation>
    </message>
    <message>
        <source>Con signo + y país, sin espacios: +525512345678.</source>
        <translation>Com + e país, sem espaços: +5511912345678.</translation>
    </message>
    <message>
        <source>Es el número del formulario en Meta, solo cifras.</source>
        <translation>É o número do formulário na Meta, só algarismos.</translation>
    </message>
    <message>
        <source>Todas las tarjetas llevan lo mismo que la primera.</source>
        <translation>Todos os cartões levam o mesmo que o primeiro.</translation>
    </message>
    <message>
        <source>Con carrusel no hay encabezado, pie ni botones propios.</source>
        <translation>Com carrossel não há cabeçalho, rodapé nem botões próprios.</translation>
    </message>
    <message>
        <source>Falta un ejemplo: Meta lo pide.</source>
        <translation>Falta um exemplo: a Meta pede.</translation>
    </message>
    <message>
        <source>Nada</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>Texto</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Imagen</source>
        <translation>Imagem</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Documento</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Ubicación</source>
        <translation>Localização</translation>
    </message>
    <message>
        <source>Respuesta rápida</source>
        <translation>Resposta rápida</translation>
    </message>
    <message>
        <source>Abrir un enlace</source>
        <translation>Abrir um link</translation>
    </message>
    <message>
        <source>Llamar por teléfono</source>
        <translation>Ligar por telefone</translation>
    </message>
    <message>
        <source>Copiar código</source>
        <translation>Copiar código</translation>
    </message>
    <message>
        <source>Abrir formulario</source>
        <translation>Abrir formulário</translation>
    </message>
    <message>
        <source>https://tu-tienda.com/pedido/{{1}}</source>
        <translation>https://sua-loja.com/pedido/{{1}}</translation>
    </message>
    <message>
        <source>Código de ejemplo</source>
        <translation>Código de exemplo</translation>
    </message>
    <message>
        <source>Número del formulario</source>
        <translation>Número do formulário</translation>
    </message>
    <message>
        <source>Borrador</source>
        <translation>Rascunho</translation>
    </message>
    <message>
        <source>Espera visto bueno</source>
        <translation>Aguarda aprovação</translation>
    </message>
    <message>
        <source>Devuelta para corregir</source>
        <translation>Devolvido para correção</translation>
    </message>
    <message>
        <source>Enviándose a Meta</source>
        <translation>Enviando à Meta</translation>
    </message>
    <message>
        <source>En revisión</source>
        <translation>Em revisão</translation>
    </message>
    <message>
        <source>Calidad alta</source>
        <translation>Qualidade alta</translation>
    </message>
    <message>
        <source>Calidad media</source>
        <translation>Qualidade média</translation>
    </message>
    <message>
        <source>Calidad baja</source>
        <translation>Qualidade baixa</translation>
    </message>
    <message>
        <source>Meta: el formato no es válido. Revisa datos y enlaces.</source>
        <translation>Meta: o formato não é válido. Revise dados e links.</translation>
    </message>
    <message>
        <source>Meta: el texto no va con su categoría o idioma.</source>
        <translation>Meta: o texto não combina com a categoria ou o idioma.</translation>
    </message>
    <message>
        <source>Meta: la categoría no corresponde.</source>
        <translation>Meta: a categoria não corresponde.</translation>
    </message>
    <message>
        <source>Meta: el contenido incumple sus políticas.</source>
        <translation>Meta: o conteúdo viola as políticas.</translation>
    </message>
    <message>
        <source>Meta: suena a promoción y va como utilidad.</source>
        <translation>Meta: soa como promoção e vai como utilidade.</translation>
    </message>
    <message>
        <source>Meta: parece un engaño. Revisa enlaces y lo que se pide.</source>
        <translation>Meta: parece golpe. Revise links e o que se pede.</translation>
    </message>
    <message>
        <source>Meta: {0}</source>
        <translation>Meta: {0}</translation>
    </message>
    <message>
        <source>Meta solo deja cambiarla aprobada, rechazada o en pausa.</source>
        <translation>A Meta só deixa alterar se aprovado, rejeitado ou pausado.</translation>
    </message>
    <message>
        <source>Ya se cambió hoy: Meta deja un cambio al día.</source>
        <translation>Já foi alterado hoje: a Meta permite uma alteração por dia.</translation>
    </message>
    <message>
        <source>Van diez cambios en 30 días: Meta no deja más.</source>
        <translation>Dez alterações em 30 dias: a Meta não permite mais.</translation>
    </message>
    <message>
        <source>Meta no contestó. Si la tiene, saldrá en la lista; si no, envíala otra vez.</source>
        <translation>A Meta não respondeu. Se tiver, aparecerá na lista; se não, envie de novo.</translation>
    </message>
    <message>
        <source>Meta no la aceptó: {0}</source>
        <translation>A Meta não aceitou: {0}</translation>
    </message>
    <message>
        <source>Español</source>
        <translation>Espanhol</translation>
    </message>
    <message>
        <source>Portugués</source>
        <translation>Português</translation>
    </message>
    <message>
        <source>Inglés</source>
        <translation>Inglês</translation>
    </message>
    <message>
        <source>México</source>
        <translation>México</translation>
    </message>
    <message>
        <source>República Dominicana</source>
        <translation>República Dominicana</translation>
    </message>
    <message>
        <source>España</source>
        <translation>Espanha</translation>
    </message>
    <message>
        <source>Panamá</source>
        <translation>Panamá</translation>
    </message>
    <message>
        <source>Perú</source>
        <translation>Peru</translation>
    </message>
    <message>
        <source>Estados Unidos</source>
        <translation>Estados Unidos</translation>
    </message>
    <message>
        <source>Brasil</source>
        <translation>Brasil</translation>
    </message>
    <message>
        <source>Reino Unido</source>
        <translation>Reino Unido</translation>
    </message>
    <message>
        <source>Cuerpo</source>
        <translation>Corpo</translation>
    </message>
    <message>
        <source>Negrita</source>
        <translation>Negrito</translation>
    </message>
    <message>
        <source>Cursiva</source>
        <translation>Itálico</translation>
    </message>
    <message>
        <source>Tachado</source>
        <translation>Tachado</translation>
    </message>
    <message>
        <source>Dato variable</source>
        <translation>Dado variável</translation>
    </message>
    <message>
        <source>Un dato se escribe {{1}} y se llena al enviar.</source>
        <translation>Um dado se escreve {{1}} e é preenchido ao enviar.</translation>
    </message>
    <message>
        <source>Datos con nombre en vez de número</source>
        <translation>Dados com nome em vez de número</translation>
    </message>
    <message>
        <source>Plantilla</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Categoría</source>
        <translation>Categoria</translation>
    </message>
    <message>
        <source>Idioma</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Encabezado</source>
        <translation>Cabeçalho</translation>
    </message>
    <message>
        <source>Pie</source>
        <translation>Rodapé</translation>
    </message>
    <message>
        <source>Botones</source>
        <translation>Botões</translation>
    </message>
    <message>
        <source>Visto bueno</source>
        <translation>Aprovação</translation>
    </message>
    <message>
        <source>Aprobada</source>
        <translation>Aprovado</translation>
    </message>
    <message>
        <source>Guardar y salir</source>
        <translation>Salvar e sair</translation>
    </message>
    <message>
        <source>Enviar a revisión</source>
        <translation>Enviar para revisão</translation>
    </message>
    <message>
        <source>Plantilla nueva</source>
        <translation>Modelo novo</translation>
    </message>
    <message>
        <source>Devuelta: {0}</source>
        <translation>Devolvido: {0}</translation>
    </message>
    <message>
        <source>Aprobar y enviar a Meta</source>
        <translation>Aprovar e enviar à Meta</translation>
    </message>
    <message>
        <source>Pedir visto bueno</source>
        <translation>Pedir aprovação</translation>
    </message>
    <message>
        <source>Espera el visto bueno de otra persona.</source>
        <translation>Aguarda a aprovação de outra pessoa.</translation>
    </message>
    <message>
        <source>Guardando…</source>
        <translation>Salvando…</translation>
    </message>
    <message>
        <source>Borrador guardado a las {0}</source>
        <translation>Rascunho salvo às {0}</translation>
    </message>
    <message>
        <source>Enviando…</source>
        <translation>Enviando…</translation>
    </message>
    <message>
        <source>Agregar botón</source>
        <translation>Adicionar botão</translation>
    </message>
    <message>
        <source>{0}: texto</source>
        <translation>{0}: texto</translation>
    </message>
    <message>
        <source>Subir botón {0}</source>
        <translation>Subir botão {0}</translation>
    </message>
    <message>
        <source>Quitar botón {0}</source>
        <translation>Remover botão {0}</translation>
    </message>
    <message>
        <source>Tarjeta {0}</source>
        <translation>Cartão {0}</translation>
    </message>
    <message>
        <source>Quitar tarjeta</source>
        <translation>Remover cartão</translation>
    </message>
    <message>
        <source>Quitar tarjeta {0}</source>
        <translation>Remover cartão {0}</translation>
    </message>
    <message>
        <source>Agregar tarjeta</source>
        <translation>Adicionar cartão</translation>
    </message>
    <message>
        <source>De 2 a 10 tarjetas que se deslizan, iguales entre sí.</source>
        <translation>De 2 a 10 cartões deslizantes, iguais entre si.</translation>
    </message>
    <message>
        <source>Carrusel</source>
        <translation>Carrossel</translation>
    </message>
    <message>
        <source>El lugar se elige al enviar.</source>
        <translation>O lugar é escolhido ao enviar.</translation>
    </message>
    <message>
        <source>Así la ve el cliente</source>
        <translation>Como o cliente vê</translation>
    </message>
    <message>
        <source>Revisión antes de enviar a Meta</source>
        <translation>Revisão antes de enviar à Meta</translation>
    </message>
    <message>
        <source>Cada dato tiene ejemplo</source>
        <translation>Cada dado tem exemplo</translation>
    </message>
    <message>
        <source>Falta el ejemplo de algún dato</source>
        <translation>Falta o exemplo de algum dado</translation>
    </message>
    <message>
        <source>No empieza ni termina con un dato</source>
        <translation>Não começa nem termina com um dado</translation>
    </message>
    <message>
        <source>Empieza o termina con un dato</source>
        <translation>Começa ou termina com um dado</translation>
    </message>
    <message>
        <source>Hay más palabras que datos</source>
        <translation>Há mais palavras que dados</translation>
    </message>
    <message>
        <source>Hay pocas palabras para tantos datos: Meta suele rechazarla</source>
        <translation>Poucas palavras para tantos dados: a Meta costuma rejeitar</translation>
    </message>
    <message>
        <source>Suena a lo que dice su categoría</source>
        <translation>Soa como a sua categoria</translation>
    </message>
    <message>
        <source>Suena a promoción: Meta puede pasarla a Marketing, que cuesta más</source>
        <translation>Soa como promoção: a Meta pode passá-lo para Marketing, que custa mais</translation>
    </message>
    <message>
        <source>Dato</source>
        <translation>Dado</translation>
    </message>
    <message>
        <source>Se llena con</source>
        <translation>Preenchido com</translation>
    </message>
    <message>
        <source>Ejemplo para Meta</source>
        <translation>Exemplo para a Meta</translation>
    </message>
    <message>
        <source>{0}: se llena con</source>
        <translation>{0}: preenchido com</translation>
    </message>
    <message>
        <source>Lo escribe quien envía</source>
        <translation>Quem envia escreve</translation>
    </message>
    <message>
        <source>{0}: ejemplo</source>
        <translation>{0}: exemplo</translation>
    </message>
</context>
<context>
    <name>TemplatePicker</name>
    <message>
        <source>Buscar plantilla</source>
        <translation>Buscar modelo</translation>
    </message>
    <message>
        <source>Plantillas</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Enviar plantilla</source>
        <translation>Enviar modelo</translation>
    </message>
    <message>
        <source>Cargando plantillas…</source>
        <translation>Carregando modelos…</translation>
    </message>
    <message>
        <source>Elige una plantilla.</source>
        <translation>Escolha um modelo.</translation>
    </message>
    <message>
        <source>No hay plantillas para este número.</source>
        <translation>Não há modelos para este número.</translation>
    </message>
    <message>
        <source>Faltan datos para poder enviar.</source>
        <translation>Faltam dados para poder enviar.</translation>
    </message>
    <message>
        <source>Revisa los datos marcados.</source>
        <translation>Revise os dados marcados.</translation>
    </message>
</context>
<context>
    <name>TemplatePreview</name>
    <message>
        <source>Vista previa: {0}</source>
        <translation>Prévia: {0}</translation>
    </message>
</context>
<context>
    <name>TemplateSync</name>
    <message>
        <source>Actualizar las plantillas</source>
        <translation>Atualizar os modelos</translation>
    </message>
    <message>
        <source>Actualizando…</source>
        <translation>Atualizando…</translation>
    </message>
    <message>
        <source>De Meta, {0}</source>
        <translation>Da Meta, {0}</translation>
    </message>
    <message>
        <source>Aún no llegaron de Meta</source>
        <translation>Ainda não chegaram da Meta</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>Utilidad</source>
        <translation>Utilidade</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>Marketing</translation>
    </message>
    <message>
        <source>Autenticación</source>
        <translation>Autenticação</translation>
    </message>
    <message>
        <source>Meta aún la revisa</source>
        <translation>A Meta ainda está analisando</translation>
    </message>
    <message>
        <source>Meta la rechazó</source>
        <translation>A Meta recusou</translation>
    </message>
    <message>
        <source>En pausa por baja calidad</source>
        <translation>Pausado por baixa qualidade</translation>
    </message>
    <message>
        <source>Meta la desactivó</source>
        <translation>A Meta desativou</translation>
    </message>
    <message>
        <source>Llegó a su límite</source>
        <translation>Chegou ao limite</translation>
    </message>
    <message>
        <source>Bloqueada por Meta</source>
        <translation>Bloqueado pela Meta</translation>
    </message>
    <message>
        <source>Archivada</source>
        <translation>Arquivado</translation>
    </message>
    <message>
        <source>Eliminada en Meta</source>
        <translation>Excluído na Meta</translation>
    </message>
    <message>
        <source>No quiere publicidad</source>
        <translation>Não quer publicidade</translation>
    </message>
    <message>
        <source>Meta la tiene como {0}</source>
        <translation>A Meta a tem como {0}</translation>
    </message>
    <message>
        <source>Es de pedidos y pagos ({0}): se envía desde la tienda</source>
        <translation>É de pedidos e pagamentos ({0}): é enviado pela loja</translation>
    </message>
    <message>
        <source>Esta versión no puede llenarla</source>
        <translation>Esta versão não consegue preencher</translation>
    </message>
    <message>
        <source>Imagen</source>
        <translation>Imagem</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Documento</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Ubicación</source>
        <translation>Localização</translation>
    </message>
    <message>
        <source>Cupón</source>
        <translation>Cupom</translation>
    </message>
    <message>
        <source>Código</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>La oferta termina</source>
        <translation>A oferta termina</translation>
    </message>
    <message>
        <source>Formulario (opcional)</source>
        <translation>Formulário (opcional)</translation>
    </message>
    <message>
        <source>Producto de la imagen (opcional)</source>
        <translation>Produto da imagem (opcional)</translation>
    </message>
    <message>
        <source>Productos</source>
        <translation>Produtos</translation>
    </message>
    <message>
        <source>Producto</source>
        <translation>Produto</translation>
    </message>
    <message>
        <source>Dato del botón (opcional)</source>
        <translation>Dado do botão (opcional)</translation>
    </message>
    <message>
        <source>Tarjeta {0}: {1}</source>
        <translation>Cartão {0}: {1}</translation>
    </message>
    <message>
        <source>Final del enlace «{0}»</source>
        <translation>Final do link “{0}”</translation>
    </message>
    <message>
        <source>Dato {0} del título</source>
        <translation>Dado {0} do título</translation>
    </message>
    <message>
        <source>Dato {0}</source>
        <translation>Dado {0}</translation>
    </message>
    <message>
        <source>Falta este dato para poder enviar.</source>
        <translation>Falta este dado para poder enviar.</translation>
    </message>
    <message>
        <source>Sin saltos de línea ni espacios seguidos.</source>
        <translation>Sem quebras de linha nem espaços seguidos.</translation>
    </message>
    <message>
        <source>El enlace no puede llevar espacios.</source>
        <translation>O link não pode ter espaços.</translation>
    </message>
    <message>
        <source>El código no puede llevar espacios.</source>
        <translation>O código não pode ter espaços.</translation>
    </message>
    <message>
        <source>Esas coordenadas no existen.</source>
        <translation>Essas coordenadas não existem.</translation>
    </message>
    <message>
        <source>Los datos deben ser un objeto JSON.</source>
        <translation>Os dados devem ser um objeto JSON.</translation>
    </message>
    <message>
        <source>Esa fecha ya pasó.</source>
        <translation>Essa data já passou.</translation>
    </message>
    <message>
        <source>Falta el número del catálogo.</source>
        <translation>Falta o número do catálogo.</translation>
    </message>
    <message>
        <source>Cada sección necesita productos.</source>
        <translation>Cada seção precisa de produtos.</translation>
    </message>
    <message>
        <source>Cada sección necesita un título.</source>
        <translation>Cada seção precisa de um título.</translation>
    </message>
    <message>
        <source>Revisa los códigos de los productos.</source>
        <translation>Revise os códigos dos produtos.</translation>
    </message>
    <message>
        <source>Hay un producto repetido.</source>
        <translation>Há um produto repetido.</translation>
    </message>
    <message>
        <source>Ese archivo no sirve aquí.</source>
        <translation>Esse arquivo não serve aqui.</translation>
    </message>
    <message>
        <source>Como máximo {0} caracteres.</source>
        <translation>No máximo {0} caracteres.</translation>
    </message>
    <message>
        <source>Como máximo {0}.</source>
        <translation>No máximo {0}.</translation>
    </message>
    <message>
        <source>Revisa este dato.</source>
        <translation>Revise este dado.</translation>
    </message>
    <message>
        <source>Copiar código</source>
        <translation>Copiar código</translation>
    </message>
    <message>
        <source>Compartir teléfono</source>
        <translation>Compartilhar telefone</translation>
    </message>
    <message>
        <source>Llamar por WhatsApp</source>
        <translation>Ligar pelo WhatsApp</translation>
    </message>
    <message>
        <source>Ver catálogo</source>
        <translation>Ver catálogo</translation>
    </message>
    <message>
        <source>Ver productos</source>
        <translation>Ver produtos</translation>
    </message>
    <message>
        <source>Ver</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Abrir formulario</source>
        <translation>Abrir formulário</translation>
    </message>
    <message>
        <source>Termina el {0}, {1}</source>
        <translation>Termina em {0}, {1}</translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message numerus="yes">
        <source>%n lista(s) para enviar</source>
        <translation>
            <numerusform>%n pronto para enviar</numerusform>
            <numerusform>%n prontos para enviar</numerusform>
        </translation>
    </message>
    <message>
        <source>Nueva plantilla</source>
        <translation>Novo modelo</translation>
    </message>
    <message>
        <source>Traer de Meta</source>
        <translation>Buscar na Meta</translation>
    </message>
    <message>
        <source>Otra persona la revisa antes que Meta</source>
        <translation>Outra pessoa revisa antes da Meta</translation>
    </message>
    <message>
        <source>Quien escribe una plantilla pide el visto bueno; nadie aprueba la suya.</source>
        <translation>Quem escreve um modelo pede aprovação; ninguém aprova o próprio.</translation>
    </message>
    <message>
        <source>Buscar por nombre o texto</source>
        <translation>Buscar por nome ou texto</translation>
    </message>
    <message>
        <source>Todavía no hay plantillas</source>
        <translation>Ainda não há modelos</translation>
    </message>
    <message>
        <source>Con una plantilla escribes primero, o cuando pasaron 24 horas.</source>
        <translation>Com um modelo você escreve primeiro, ou depois de 24 horas.</translation>
    </message>
    <message>
        <source>Borradores</source>
        <translation>Rascunhos</translation>
    </message>
    <message>
        <source>En Meta</source>
        <translation>Na Meta</translation>
    </message>
    <message>
        <source>Meta revisa cada plantilla en cada idioma, casi siempre en minutos.</source>
        <translation>A Meta revisa cada modelo em cada idioma, quase sempre em minutos.</translation>
    </message>
    <message>
        <source>Una aprobada se cambia una vez al día y diez al mes; vuelve a revisión.</source>
        <translation>Um aprovado pode mudar uma vez por dia e dez por mês; volta à revisão.</translation>
    </message>
    <message>
        <source>Si muchos clientes la bloquean, Meta la pone en pausa.</source>
        <translation>Se muitos clientes bloqueiam, a Meta o pausa.</translation>
    </message>
    <message>
        <source>El nombre de una borrada no se puede usar de nuevo en 30 días.</source>
        <translation>O nome de um apagado não pode ser usado de novo por 30 dias.</translation>
    </message>
    <message>
        <source>Cómo funciona</source>
        <translation>Como funciona</translation>
    </message>
    <message>
        <source>Guardado.</source>
        <translation>Salvo.</translation>
    </message>
    <message>
        <source>No se guardó. Intenta de nuevo.</source>
        <translation>Não foi salvo. Tente de novo.</translation>
    </message>
    <message>
        <source>Sin nombre</source>
        <translation>Sem nome</translation>
    </message>
    <message>
        <source>cambia una que ya está en Meta</source>
        <translation>altera um que já está na Meta</translation>
    </message>
    <message>
        <source>Devolver</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>Devolver {0}</source>
        <translation>Devolver {0}</translation>
    </message>
    <message>
        <source>Revisar</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Abrir</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Borrar {0}</source>
        <translation>Apagar {0}</translation>
    </message>
    <message>
        <source>Otro idioma</source>
        <translation>Outro idioma</translation>
    </message>
    <message>
        <source>{0}: otro idioma</source>
        <translation>{0}: outro idioma</translation>
    </message>
    <message>
        <source>Aprobada</source>
        <translation>Aprovado</translation>
    </message>
    <message>
        <source>Meta la pasó de {0} a {1}: cambia lo que cuesta.</source>
        <translation>A Meta passou de {0} para {1}: o custo muda.</translation>
    </message>
    <message>
        <source>Cambiar {0}</source>
        <translation>Alterar {0}</translation>
    </message>
    <message>
        <source>«{0}» espera el visto bueno de otra persona.</source>
        <translation>“{0}” aguarda a aprovação de outra pessoa.</translation>
    </message>
    <message>
        <source>«{0}» está en revisión de Meta.</source>
        <translation>“{0}” está em revisão na Meta.</translation>
    </message>
    <message>
        <source>Trayéndolas de Meta…</source>
        <translation>Buscando na Meta…</translation>
    </message>
    <message>
        <source>Al día con Meta.</source>
        <translation>Em dia com a Meta.</translation>
    </message>
    <message>
        <source>¿Borrar el borrador «{0}»?</source>
        <translation>Apagar o rascunho “{0}”?</translation>
    </message>
    <message>
        <source>Lo escrito se pierde. En Meta no cambia nada.</source>
        <translation>O que foi escrito se perde. Na Meta nada muda.</translation>
    </message>
    <message>
        <source>Borrador borrado.</source>
        <translation>Rascunho apagado.</translation>
    </message>
    <message>
        <source>¿Borrar «{0}» en {1}?</source>
        <translation>Apagar “{0}” em {1}?</translation>
    </message>
    <message>
        <source>Deja de poder enviarse y su nombre queda ocupado 30 días.</source>
        <translation>Não pode mais ser enviado e o nome fica ocupado por 30 dias.</translation>
    </message>
    <message>
        <source>Plantilla borrada en Meta.</source>
        <translation>Modelo apagado na Meta.</translation>
    </message>
    <message>
        <source>Borrar</source>
        <translation>Apagar</translation>
    </message>
    <message>
        <source>Devuelta para corregir.</source>
        <translation>Devolvido para correção.</translation>
    </message>
    <message>
        <source>Devolver «{0}»</source>
        <translation>Devolver “{0}”</translation>
    </message>
    <message>
        <source>Qué hay que corregir</source>
        <translation>O que precisa ser corrigido</translation>
    </message>
    <message>
        <source>Di qué hay que corregir.</source>
        <translation>Diga o que precisa ser corrigido.</translation>
    </message>
    <message>
        <source>Datos de {0}</source>
        <translation>Dados de {0}</translation>
    </message>
    <message>
        <source>Lo elegido se llena solo al enviarla, y quien envía puede cambiarlo.</source>
        <translation>O escolhido é preenchido ao enviar, e quem envia pode mudar.</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Salvar</translation>
    </message>
</context>
<context>
    <name>TextInput</name>
    <message>
        <source>Por ejemplo, {0}</source>
        <translation>Por exemplo, {0}</translation>
    </message>
</context>
<context>
    <name>TextOverlay</name>
    <message>
        <source>Texto del mensaje</source>
        <translation>Texto da mensagem</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Español</source>
        <translation>Espanhol</translation>
    </message>
    <message>
        <source>Portugués</source>
        <translation>Português</translation>
    </message>
    <message>
        <source>Inglés</source>
        <translation>Inglês</translation>
    </message>
    <message>
        <source>Idioma</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variável</translation>
    </message>
    <message>
        <source>también en {0}</source>
        <translation>também em {0}</translation>
    </message>
</context>
<context>
    <name>TicksMark</name>
    <message>
        <source>Pendiente de envío</source>
        <translation>Pendente de envio</translation>
    </message>
    <message>
        <source>Enviado</source>
        <translation>Enviada</translation>
    </message>
    <message>
        <source>Entregado</source>
        <translation>Entregue</translation>
    </message>
    <message>
        <source>Leído</source>
        <translation>Lida</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>sin datos</source>
        <translation>sem dados</translation>
    </message>
    <message>
        <source>Ver los casos</source>
        <translation>Ver os casos</translation>
    </message>
    <message>
        <source>Copiar como imagen</source>
        <translation>Copiar como imagem</translation>
    </message>
</context>
<context>
    <name>TimePlot</name>
    <message>
        <source>{0}. Al final: {1}. Recórrelo con las flechas.</source>
        <translation>{0}. No fim: {1}. Percorra com as setas.</translation>
    </message>
</context>
<context>
    <name>TimeSeries</name>
    <message>
        <source>Ver todo el periodo</source>
        <translation>Ver o período todo</translation>
    </message>
</context>
<context>
    <name>TimeStrip</name>
    <message>
        <source>El tablero en otro momento</source>
        <translation>O painel em outro momento</translation>
    </message>
    <message>
        <source>Volver a ahora</source>
        <translation>Voltar para agora</translation>
    </message>
    <message>
        <source>El día anterior</source>
        <translation>O dia anterior</translation>
    </message>
    <message>
        <source>El día siguiente</source>
        <translation>O dia seguinte</translation>
    </message>
    <message>
        <source>Día del tablero</source>
        <translation>Dia do painel</translation>
    </message>
    <message>
        <source>Cinco minutos antes</source>
        <translation>Cinco minutos antes</translation>
    </message>
    <message>
        <source>Cinco minutos después</source>
        <translation>Cinco minutos depois</translation>
    </message>
    <message>
        <source>Reproducir el día</source>
        <translation>Reproduzir o dia</translation>
    </message>
    <message>
        <source>Pausar</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Cargando el tablero de ese momento…</source>
        <translation>Carregando o painel desse momento…</translation>
    </message>
    <message>
        <source>Solo se puede mirar.</source>
        <translation>Apenas para consulta.</translation>
    </message>
</context>
<context>
    <name>TimeTravel</name>
    <message>
        <source>Hoy</source>
        <translation>Hoje</translation>
    </message>
    <message>
        <source>Ayer</source>
        <translation>Ontem</translation>
    </message>
    <message>
        <source>{0} {1} {2}</source>
        <comment>weekday day month</comment>
        <translation>{0} {1} {2}</translation>
    </message>
    <message>
        <source>Así estaba el tablero: {0}, {1}.</source>
        <translation>Assim estava o painel: {0}, {1}.</translation>
    </message>
    <message>
        <source>No se guarda cómo iban los tiempos del día a esa hora.</source>
        <translation>Não se guarda como estavam os tempos do dia nessa hora.</translation>
    </message>
    <message>
        <source>No se guarda cuándo pensaban volver de una pausa.</source>
        <translation>Não se guarda quando pretendiam voltar de uma pausa.</translation>
    </message>
    <message>
        <source>Nombres, prioridad y VIP son los de hoy.</source>
        <translation>Nomes, prioridade e VIP são os de hoje.</translation>
    </message>
    <message>
        <source>Equipos y lugares de las personas son los de hoy.</source>
        <translation>Equipes e vagas das pessoas são as de hoje.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>No hay un dispositivo de sonido.</source>
        <translation>Não há um dispositivo de som.</translation>
    </message>
    <message>
        <source>No se puede reproducir. Guárdalo.</source>
        <translation>Não é possível reproduzir. Salve.</translation>
    </message>
    <message>
        <source>Sin conexión. Intenta de nuevo.</source>
        <translation>Sem conexão. Tente de novo.</translation>
    </message>
    <message>
        <source>Preparando el audio…</source>
        <translation>Preparando o áudio…</translation>
    </message>
    <message>
        <source>El audio venció en WhatsApp.</source>
        <translation>O áudio expirou no WhatsApp.</translation>
    </message>
    <message>
        <source>No se pudo descargar el audio.</source>
        <translation>Não foi possível baixar o áudio.</translation>
    </message>
    <message>
        <source>Reproducir</source>
        <translation>Reproduzir</translation>
    </message>
    <message>
        <source>Cambiar la velocidad</source>
        <translation>Mudar a velocidade</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Áudio</translation>
    </message>
    <message>
        <source>Audio de {time}</source>
        <translation>Áudio de {time}</translation>
    </message>
    <message>
        <source>Descargando…</source>
        <translation>Baixando…</translation>
    </message>
    <message>
        <source>No se pudo descargar. Pide que lo envíe de nuevo.</source>
        <translation>Não foi possível baixar. Peça que envie de novo.</translation>
    </message>
    <message>
        <source>El archivo venció y ya no está en WhatsApp.</source>
        <translation>O arquivo expirou e não está mais no WhatsApp.</translation>
    </message>
    <message>
        <source>Sin conexión. Toca para intentar de nuevo.</source>
        <translation>Sem conexão. Clique para tentar de novo.</translation>
    </message>
    <message>
        <source>Intentar de nuevo</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Ver</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Ubicación</source>
        <translation>Localização</translation>
    </message>
    <message>
        <source>Abrir en el mapa</source>
        <translation>Abrir no mapa</translation>
    </message>
    <message>
        <source>Ubicación: {name}</source>
        <translation>Localização: {name}</translation>
    </message>
    <message>
        <source>{what} · {time}</source>
        <translation>{what} · {time}</translation>
    </message>
    <message>
        <source>Juntar los cambios</source>
        <translation>Juntar as mudanças</translation>
    </message>
    <message>
        <source>Ver todos los cambios</source>
        <translation>Ver todas as mudanças</translation>
    </message>
    <message>
        <source>Mensaje eliminado</source>
        <translation>Mensagem apagada</translation>
    </message>
    <message>
        <source>Respuesta automática</source>
        <translation>Resposta automática</translation>
    </message>
    <message>
        <source>Reenviado muchas veces</source>
        <translation>Encaminhada muitas vezes</translation>
    </message>
    <message>
        <source>Reenviado</source>
        <translation>Encaminhada</translation>
    </message>
    <message>
        <source>Tú</source>
        <translation>Você</translation>
    </message>
    <message>
        <source>Tú: {text}. {state}</source>
        <translation>Você: {text}. {state}</translation>
    </message>
    <message>
        <source>Todavía no hay mensajes</source>
        <translation>Ainda não há mensagens</translation>
    </message>
    <message>
        <source>Abrir el enlace</source>
        <translation>Abrir o link</translation>
    </message>
    <message>
        <source>Desde una publicación</source>
        <translation>De uma publicação</translation>
    </message>
    <message>
        <source>Desde un anuncio</source>
        <translation>De um anúncio</translation>
    </message>
    <message>
        <source>Abrir el anuncio</source>
        <translation>Abrir o anúncio</translation>
    </message>
    <message>
        <source>Documento</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Abrir</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Compartió su teléfono</source>
        <translation>Compartilhou o telefone</translation>
    </message>
    <message>
        <source>Copiar</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Escribir</source>
        <translation>Escrever</translation>
    </message>
    <message>
        <source>Contacto: {name}</source>
        <translation>Contato: {name}</translation>
    </message>
    <message>
        <source>eligió {text}</source>
        <translation>escolheu {text}</translation>
    </message>
    <message>
        <source>Formulario</source>
        <translation>Formulário</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Pedido</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Copiar como texto</source>
        <translation>Copiar como texto</translation>
    </message>
    <message>
        <source>Espera una respuesta</source>
        <translation>Espera uma resposta</translation>
    </message>
    <message>
        <source>Responder</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Aún no escribió</source>
        <translation>Ainda não escreveu</translation>
    </message>
    <message>
        <source>Abrió el chat por primera vez</source>
        <translation>Abriu o chat pela primeira vez</translation>
    </message>
    <message>
        <source>El asistente de WhatsApp pasó la conversación a tu equipo</source>
        <translation>O assistente do WhatsApp passou a conversa para a sua equipe</translation>
    </message>
    <message>
        <source>código {code}</source>
        <translation>código {code}</translation>
    </message>
    <message>
        <source>Este tipo de mensaje no se puede mostrar</source>
        <translation>Este tipo de mensagem não pode ser mostrado</translation>
    </message>
    <message>
        <source>Enviar ubicación</source>
        <translation>Enviar localização</translation>
    </message>
    <message>
        <source>Compartir teléfono</source>
        <translation>Compartilhar telefone</translation>
    </message>
    <message>
        <source>Plantilla {name}</source>
        <translation>Modelo {name}</translation>
    </message>
    <message>
        <source>se perdió la conexión.</source>
        <translation>a conexão caiu.</translation>
    </message>
    <message>
        <source>falta un permiso en Meta. Avisa a un administrador.</source>
        <translation>falta uma permissão na Meta. Avise um administrador.</translation>
    </message>
    <message>
        <source>WhatsApp tiene un problema temporal.</source>
        <translation>o WhatsApp está com um problema temporário.</translation>
    </message>
    <message>
        <source>WhatsApp está recibiendo demasiados mensajes.</source>
        <translation>o WhatsApp está recebendo mensagens demais.</translation>
    </message>
    <message>
        <source>WhatsApp no acepta este mensaje. Revisa el contenido.</source>
        <translation>o WhatsApp não aceita esta mensagem. Revise o conteúdo.</translation>
    </message>
    <message>
        <source>Meta bloqueó la cuenta. Avisa a un administrador.</source>
        <translation>a Meta bloqueou a conta. Avise um administrador.</translation>
    </message>
    <message>
        <source>demasiados mensajes seguidos a este cliente. Espera un momento.</source>
        <translation>mensagens demais seguidas para este cliente. Espere um momento.</translation>
    </message>
    <message>
        <source>la calidad del número es baja. Intenta en unas horas.</source>
        <translation>a qualidade do número está baixa. Tente em algumas horas.</translation>
    </message>
    <message>
        <source>Meta limitó las plantillas de esta categoría.</source>
        <translation>a Meta limitou os modelos desta categoria.</translation>
    </message>
    <message>
        <source>Meta no envía esta plantilla a este cliente por una prueba suya.</source>
        <translation>a Meta não envia este modelo a este cliente por causa de um teste dela.</translation>
    </message>
    <message>
        <source>no se puede enviar a este país.</source>
        <translation>não é possível enviar a este país.</translation>
    </message>
    <message>
        <source>este cliente está bloqueado. Desbloquéalo para escribirle.</source>
        <translation>este cliente está bloqueado. Desbloqueie para escrever.</translation>
    </message>
    <message>
        <source>el número no es correcto.</source>
        <translation>o número não está correto.</translation>
    </message>
    <message>
        <source>este número no recibe mensajes de WhatsApp.</source>
        <translation>este número não recebe mensagens do WhatsApp.</translation>
    </message>
    <message>
        <source>el número de prueba solo escribe a destinatarios autorizados.</source>
        <translation>o número de teste só escreve para destinatários autorizados.</translation>
    </message>
    <message>
        <source>Meta aún no aprobó el nombre del número. Avisa a un administrador.</source>
        <translation>a Meta ainda não aprovou o nome do número. Avise um administrador.</translation>
    </message>
    <message>
        <source>hay un problema de pago con Meta. Avisa a un administrador.</source>
        <translation>há um problema de pagamento com a Meta. Avise um administrador.</translation>
    </message>
    <message>
        <source>el número de la empresa no está conectado. Avisa a un administrador.</source>
        <translation>o número da empresa não está conectado. Avise um administrador.</translation>
    </message>
    <message>
        <source>pasaron más de 24 h. Usa una plantilla.</source>
        <translation>passaram mais de 24 h. Use um modelo.</translation>
    </message>
    <message>
        <source>el cliente ya recibió muchas promociones. Intenta mañana.</source>
        <translation>o cliente já recebeu muitas promoções. Tente amanhã.</translation>
    </message>
    <message>
        <source>el cliente no quiere recibir promociones.</source>
        <translation>o cliente não quer receber promoções.</translation>
    </message>
    <message>
        <source>WhatsApp no admite este tipo de mensaje.</source>
        <translation>o WhatsApp não aceita este tipo de mensagem.</translation>
    </message>
    <message>
        <source>no se pudo descargar el archivo. Adjúntalo de nuevo.</source>
        <translation>não foi possível baixar o arquivo. Anexe de novo.</translation>
    </message>
    <message>
        <source>WhatsApp rechazó el archivo. Prueba con otro formato.</source>
        <translation>o WhatsApp recusou o arquivo. Tente outro formato.</translation>
    </message>
    <message>
        <source>el número está en mantenimiento. Intenta en unos minutos.</source>
        <translation>o número está em manutenção. Tente em alguns minutos.</translation>
    </message>
    <message>
        <source>hace falta el teléfono del cliente. Pídeselo.</source>
        <translation>falta o telefone do cliente. Peça a ele.</translation>
    </message>
    <message>
        <source>los datos de la plantilla no coinciden. Complétalos de nuevo.</source>
        <translation>os dados do modelo não conferem. Preencha de novo.</translation>
    </message>
    <message>
        <source>la plantilla no existe en este idioma.</source>
        <translation>o modelo não existe neste idioma.</translation>
    </message>
    <message>
        <source>el texto es demasiado largo. Acórtalo.</source>
        <translation>o texto é longo demais. Encurte.</translation>
    </message>
    <message>
        <source>el contenido de la plantilla no cumple las reglas de Meta.</source>
        <translation>o conteúdo do modelo não cumpre as regras da Meta.</translation>
    </message>
    <message>
        <source>Meta pausó la plantilla. Usa otra.</source>
        <translation>a Meta pausou o modelo. Use outro.</translation>
    </message>
    <message>
        <source>Meta desactivó la plantilla. Usa otra.</source>
        <translation>a Meta desativou o modelo. Use outro.</translation>
    </message>
    <message>
        <source>el formulario no está disponible.</source>
        <translation>o formulário não está disponível.</translation>
    </message>
    <message>
        <source>el número no está registrado en WhatsApp. Avisa a un administrador.</source>
        <translation>o número não está registrado no WhatsApp. Avise um administrador.</translation>
    </message>
    <message>
        <source>el cliente cambió de dispositivo. Confirma que sigue siendo él.</source>
        <translation>o cliente trocou de dispositivo. Confirme que ainda é ele.</translation>
    </message>
    <message>
        <source>WhatsApp no dijo por qué.</source>
        <translation>o WhatsApp não disse por quê.</translation>
    </message>
    <message>
        <source>no sabemos si llegó.</source>
        <translation>não sabemos se chegou.</translation>
    </message>
    <message>
        <source>esperó más de 10 minutos sin conexión.</source>
        <translation>esperou mais de 10 minutos sem conexão.</translation>
    </message>
    <message>
        <source>se recuperó de este dispositivo. Revisa antes de enviar.</source>
        <translation>foi recuperada deste dispositivo. Revise antes de enviar.</translation>
    </message>
    <message>
        <source>llegaron mensajes nuevos mientras esperaba.</source>
        <translation>chegaram mensagens novas enquanto esperava.</translation>
    </message>
    <message>
        <source>la conversación cambió de responsable.</source>
        <translation>a conversa mudou de responsável.</translation>
    </message>
    <message>
        <source>la plantilla no se puede usar. Elige otra.</source>
        <translation>o modelo não pode ser usado. Escolha outro.</translation>
    </message>
    <message>
        <source>el número de la empresa no está enviando. Avisa a un administrador.</source>
        <translation>o número da empresa não está enviando. Avise um administrador.</translation>
    </message>
    <message>
        <source>no hay forma de llegar a este cliente.</source>
        <translation>não há como chegar a este cliente.</translation>
    </message>
    <message>
        <source>WhatsApp no acepta este archivo.</source>
        <translation>o WhatsApp não aceita este arquivo.</translation>
    </message>
    <message>
        <source>el archivo aún no está listo.</source>
        <translation>o arquivo ainda não está pronto.</translation>
    </message>
    <message>
        <source>subiste muchos archivos. Intenta más tarde.</source>
        <translation>você já enviou muitos arquivos. Tente mais tarde.</translation>
    </message>
    <message>
        <source>es demasiado grande.</source>
        <translation>é grande demais.</translation>
    </message>
    <message>
        <source>ya no tienes acceso a esta conversación.</source>
        <translation>você não tem mais acesso a esta conversa.</translation>
    </message>
    <message>
        <source>la conversación ya no existe.</source>
        <translation>a conversa não existe mais.</translation>
    </message>
    <message>
        <source>tu sesión terminó. Inicia sesión de nuevo.</source>
        <translation>sua sessão terminou. Entre de novo.</translation>
    </message>
    <message>
        <source>el servidor no está disponible.</source>
        <translation>o servidor não está disponível.</translation>
    </message>
    <message>
        <source>el servidor no lo aceptó.</source>
        <translation>o servidor não aceitou.</translation>
    </message>
    <message>
        <source>{trouble} Se intentó de nuevo.</source>
        <translation>{trouble} Foi tentado de novo.</translation>
    </message>
    <message>
        <source>Editar</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Reintentar</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Preguntar</source>
        <translation>Perguntar</translation>
    </message>
    <message>
        <source>No sabemos si llegó.</source>
        <translation>Não sabemos se chegou.</translation>
    </message>
    <message>
        <source>No enviado: {reason}</source>
        <translation>Não enviada: {reason}</translation>
    </message>
    <message>
        <source>Descartar</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Sin enviar: {reason}</source>
        <translation>Sem enviar: {reason}</translation>
    </message>
    <message>
        <source>Enviar de todos modos</source>
        <translation>Enviar mesmo assim</translation>
    </message>
    <message>
        <source>Enviar ahora</source>
        <translation>Enviar agora</translation>
    </message>
    <message>
        <source>Subiendo {share} %</source>
        <translation>Enviando {share}%</translation>
    </message>
    <message>
        <source>En espera: se envía al volver la conexión.</source>
        <translation>Em espera: sai quando a conexão voltar.</translation>
    </message>
    <message>
        <source>Nota interna de {author}: {text}</source>
        <translation>Nota interna de {author}: {text}</translation>
    </message>
    <message>
        <source>Interna</source>
        <translation>Interna</translation>
    </message>
    <message>
        <source>Pendiente de envío</source>
        <translation>Pendente de envio</translation>
    </message>
    <message>
        <source>dddd d &apos;de&apos; MMMM</source>
        <translation>dddd, d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>dddd d &apos;de&apos; MMMM &apos;de&apos; yyyy</source>
        <translation>dddd, d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>Hoy, {day}</source>
        <translation>Hoje, {day}</translation>
    </message>
    <message>
        <source>Ayer, {day}</source>
        <translation>Ontem, {day}</translation>
    </message>
    <message>
        <source>Reaccionar</source>
        <translation>Reagir</translation>
    </message>
    <message>
        <source>Copiar selección</source>
        <translation>Copiar seleção</translation>
    </message>
    <message>
        <source>Reenviar…</source>
        <translation>Encaminhar…</translation>
    </message>
    <message>
        <source>Ya era la respuesta</source>
        <translation>Já era a resposta</translation>
    </message>
    <message>
        <source>Solo ganaba tiempo</source>
        <translation>Só ganhava tempo</translation>
    </message>
    <message>
        <source>Necesita respuesta</source>
        <translation>Precisa de resposta</translation>
    </message>
    <message>
        <source>Ver el número de la tarjeta…</source>
        <translation>Ver o número do cartão…</translation>
    </message>
    <message>
        <source>Información</source>
        <translation>Informações</translation>
    </message>
    <message>
        <source>Editado {time}</source>
        <translation>Editada {time}</translation>
    </message>
    <message>
        <source>Solo ganaba tiempo {time}</source>
        <translation>Só ganhava tempo {time}</translation>
    </message>
    <message>
        <source>Mensaje no disponible</source>
        <translation>Mensagem não disponível</translation>
    </message>
    <message>
        <source>Ir al mensaje citado</source>
        <translation>Ir para a mensagem citada</translation>
    </message>
    <message>
        <source>en respuesta a {name}: {text}</source>
        <translation>em resposta a {name}: {text}</translation>
    </message>
    <message>
        <source>editado</source>
        <translation>editada</translation>
    </message>
    <message>
        <source>reacción {emoji} de {name}</source>
        <translation>reação {emoji} de {name}</translation>
    </message>
    <message>
        <source>Mensaje nuevo de {name}: {text}</source>
        <translation>Mensagem nova de {name}: {text}</translation>
    </message>
    <message>
        <source>Mensajes</source>
        <translation>Mensagens</translation>
    </message>
    <message>
        <source>¿Abrir este enlace?</source>
        <translation>Abrir este link?</translation>
    </message>
    <message>
        <source>Cliente</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Agente</source>
        <translation>Atendente</translation>
    </message>
    <message>
        <source>Teléfono de la empresa</source>
        <translation>Telefone da empresa</translation>
    </message>
    <message>
        <source>Asistente</source>
        <translation>Assistente</translation>
    </message>
    <message>
        <source>Relevo</source>
        <translation>Relevo</translation>
    </message>
    <message>
        <source>{actor} asignó la conversación a {subject}</source>
        <translation>{actor} atribuiu a conversa a {subject}</translation>
    </message>
    <message>
        <source>{actor} tomó la conversación</source>
        <translation>{actor} assumiu a conversa</translation>
    </message>
    <message>
        <source>{actor} dejó la conversación sin asignar</source>
        <translation>{actor} deixou a conversa sem atribuição</translation>
    </message>
    <message>
        <source>{actor} transfirió la conversación a {subject}</source>
        <translation>{actor} transferiu a conversa a {subject}</translation>
    </message>
    <message>
        <source>{actor} pasó la conversación a {subject}</source>
        <translation>{actor} passou a conversa a {subject}</translation>
    </message>
    <message>
        <source>{actor} resolvió la conversación</source>
        <translation>{actor} resolveu a conversa</translation>
    </message>
    <message>
        <source>{actor} reabrió la conversación</source>
        <translation>{actor} reabriu a conversa</translation>
    </message>
    <message>
        <source>{actor} pospuso la conversación hasta {subject}</source>
        <translation>{actor} adiou a conversa até {subject}</translation>
    </message>
    <message>
        <source>{actor} trajo de vuelta la conversación</source>
        <translation>{actor} trouxe a conversa de volta</translation>
    </message>
    <message>
        <source>La conversación volvió a su hora</source>
        <translation>A conversa voltou na hora marcada</translation>
    </message>
    <message>
        <source>{actor} resolvió la conversación y lo deshizo</source>
        <translation>{actor} resolveu a conversa e desfez</translation>
    </message>
    <message>
        <source>{actor} marcó que no requiere respuesta</source>
        <translation>{actor} marcou que não precisa de resposta</translation>
    </message>
    <message>
        <source>{actor} marcó que se espera al cliente</source>
        <translation>{actor} marcou que se aguarda o cliente</translation>
    </message>
    <message>
        <source>{actor} dijo que no requería respuesta y lo deshizo</source>
        <translation>{actor} disse que não precisava de resposta e desfez</translation>
    </message>
    <message>
        <source>{actor} marcó que necesita respuesta</source>
        <translation>{actor} marcou que precisa de resposta</translation>
    </message>
    <message>
        <source>{actor} dijo que necesitaba respuesta y lo deshizo</source>
        <translation>{actor} disse que precisava de resposta e desfez</translation>
    </message>
    <message>
        <source>{actor} bloqueó al cliente</source>
        <translation>{actor} bloqueou o cliente</translation>
    </message>
    <message>
        <source>{actor} desbloqueó al cliente</source>
        <translation>{actor} desbloqueou o cliente</translation>
    </message>
    <message>
        <source>{actor} unió esta conversación con la de {subject}</source>
        <translation>{actor} uniu esta conversa com a de {subject}</translation>
    </message>
    <message>
        <source>{actor} separó la conversación de {subject}</source>
        <translation>{actor} separou a conversa de {subject}</translation>
    </message>
    <message>
        <source>{actor} intervino en la conversación</source>
        <translation>{actor} interveio na conversa</translation>
    </message>
    <message>
        <source>{actor} pidió ayuda</source>
        <translation>{actor} pediu ajuda</translation>
    </message>
    <message>
        <source>{actor} ya no necesita ayuda</source>
        <translation>{actor} não precisa mais de ajuda</translation>
    </message>
    <message>
        <source>{actor} agregó la etiqueta {subject}</source>
        <translation>{actor} adicionou a etiqueta {subject}</translation>
    </message>
    <message>
        <source>Esperó demasiado: pasó a {subject}</source>
        <translation>Esperou demais: passou para {subject}</translation>
    </message>
    <message>
        <source>{subject} dejó de estar: vuelve a la cola</source>
        <translation>{subject} não está mais: volta para a fila</translation>
    </message>
    <message>
        <source>{actor} la dejó en la cola durante su pausa</source>
        <translation>{actor} a deixou na fila durante a pausa</translation>
    </message>
    <message>
        <source>{subject} no está hoy: la conversación se reparte</source>
        <translation>{subject} não está hoje: a conversa é redistribuída</translation>
    </message>
    <message>
        <source>{subject} ya no trabaja aquí: vuelve a la cola</source>
        <translation>{subject} não trabalha mais aqui: volta para a fila</translation>
    </message>
    <message>
        <source>{actor} aceptó la conversación</source>
        <translation>{actor} aceitou a conversa</translation>
    </message>
    <message>
        <source>{actor} no la tomó</source>
        <translation>{actor} não assumiu</translation>
    </message>
    <message>
        <source>{actor} rechazó la transferencia</source>
        <translation>{actor} recusou a transferência</translation>
    </message>
    <message>
        <source>{subject} no respondió a la transferencia</source>
        <translation>{subject} não respondeu à transferência</translation>
    </message>
    <message>
        <source>{actor} llamó por teléfono y habló con el cliente</source>
        <translation>{actor} ligou e falou com o cliente</translation>
    </message>
    <message>
        <source>{actor} llamó por teléfono y no contestaron</source>
        <translation>{actor} ligou e ninguém atendeu</translation>
    </message>
    <message>
        <source>{actor} llamó por teléfono y dejó un mensaje de voz</source>
        <translation>{actor} ligou e deixou recado na caixa postal</translation>
    </message>
    <message>
        <source>{subject} no respondió a tiempo: vuelve a la cola</source>
        <translation>{subject} não respondeu a tempo: volta para a fila</translation>
    </message>
    <message>
        <source>Sin movimiento: se avisó a supervisión</source>
        <translation>Sem movimento: a supervisão foi avisada</translation>
    </message>
    <message>
        <source>{actor} espera a {subject}</source>
        <translation>{actor} aguarda {subject}</translation>
    </message>
    <message>
        <source>{subject} respondió</source>
        <translation>{subject} respondeu</translation>
    </message>
    <message>
        <source>{actor} quitó la etiqueta {subject}</source>
        <translation>{actor} removeu a etiqueta {subject}</translation>
    </message>
    <message>
        <source>{actor} cambió la prioridad a {subject}</source>
        <translation>{actor} mudou a prioridade para {subject}</translation>
    </message>
    <message>
        <source>El cliente calificó la atención: {subject}</source>
        <translation>O cliente avaliou o atendimento: {subject}</translation>
    </message>
    <message>
        <source>No se envió la encuesta: la ventana se cerró</source>
        <translation>A pesquisa não foi enviada: a janela fechou</translation>
    </message>
    <message>
        <source>{actor} resolvió la conversación: {subject}</source>
        <translation>{actor} resolveu a conversa: {subject}</translation>
    </message>
    <message>
        <source>{actor} cambió la conversación</source>
        <translation>{actor} alterou a conversa</translation>
    </message>
    <message>
        <source>El cliente cambió su número a {new}</source>
        <translation>O cliente mudou o número para {new}</translation>
    </message>
    <message>
        <source>Otra app de la empresa atiende esta conversación</source>
        <translation>Outro app da empresa atende esta conversa</translation>
    </message>
    <message>
        <source>El cliente cambió su número</source>
        <translation>O cliente mudou o número</translation>
    </message>
    <message>
        <source>WhatsApp cambió el identificador del cliente</source>
        <translation>O WhatsApp mudou o identificador do cliente</translation>
    </message>
    <message>
        <source>El cliente cambió de dispositivo o reinstaló WhatsApp</source>
        <translation>O cliente trocou de dispositivo ou reinstalou o WhatsApp</translation>
    </message>
    <message>
        <source>El cliente aceptó que lo llamen</source>
        <translation>O cliente aceitou receber chamadas</translation>
    </message>
    <message>
        <source>El cliente no aceptó que lo llamen</source>
        <translation>O cliente não aceitou receber chamadas</translation>
    </message>
    <message>
        <source>Aviso de WhatsApp</source>
        <translation>Aviso do WhatsApp</translation>
    </message>
    <message>
        <source>{who} quitó su reacción a un mensaje anterior</source>
        <translation>{who} removeu a reação a uma mensagem anterior</translation>
    </message>
    <message>
        <source>{who} reaccionó con {emoji} a un mensaje anterior</source>
        <translation>{who} reagiu com {emoji} a uma mensagem anterior</translation>
    </message>
    <message>
        <source>Llamada perdida</source>
        <translation>Chamada perdida</translation>
    </message>
    <message>
        <source>Llamada atendida</source>
        <translation>Chamada atendida</translation>
    </message>
    <message>
        <source>Llamada rechazada</source>
        <translation>Chamada recusada</translation>
    </message>
    <message>
        <source>Llamada en curso</source>
        <translation>Chamada em andamento</translation>
    </message>
    <message>
        <source>Mensaje</source>
        <translation>Mensagem</translation>
    </message>
    <message>
        <source>Foto</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Sticker</source>
        <translation>Figurinha</translation>
    </message>
    <message>
        <source>Contacto</source>
        <translation>Contato</translation>
    </message>
    <message>
        <source>Respuesta</source>
        <translation>Resposta</translation>
    </message>
    <message>
        <source>Reacción</source>
        <translation>Reação</translation>
    </message>
    <message>
        <source>Llamada</source>
        <translation>Chamada</translation>
    </message>
    <message>
        <source>Plantilla</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Nota interna</source>
        <translation>Nota interna</translation>
    </message>
    <message>
        <source>Abrió el chat</source>
        <translation>Abriu o chat</translation>
    </message>
    <message>
        <source>encuesta</source>
        <translation>enquete</translation>
    </message>
    <message>
        <source>nota de video</source>
        <translation>nota de vídeo</translation>
    </message>
    <message>
        <source>mensaje para ver una vez</source>
        <translation>mensagem de visualização única</translation>
    </message>
    <message>
        <source>evento</source>
        <translation>evento</translation>
    </message>
    <message>
        <source>mensaje eliminado</source>
        <translation>mensagem apagada</translation>
    </message>
    <message>
        <source>edición de un mensaje</source>
        <translation>edição de uma mensagem</translation>
    </message>
    <message>
        <source>archivo del historial</source>
        <translation>arquivo do histórico</translation>
    </message>
    <message>
        <source>mensaje en un grupo</source>
        <translation>mensagem em um grupo</translation>
    </message>
    <message>
        <source>el asistente pasó la conversación</source>
        <translation>o assistente passou a conversa</translation>
    </message>
    <message>
        <source>invitación a un grupo</source>
        <translation>convite para um grupo</translation>
    </message>
    <message>
        <source>Enviando</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>No sabemos si llegó</source>
        <translation>Não sabemos se chegou</translation>
    </message>
    <message>
        <source>Aceptado</source>
        <translation>Aceita</translation>
    </message>
    <message>
        <source>Enviado</source>
        <translation>Enviada</translation>
    </message>
    <message>
        <source>Entregado</source>
        <translation>Entregue</translation>
    </message>
    <message>
        <source>Leído</source>
        <translation>Lida</translation>
    </message>
    <message>
        <source>Escuchado</source>
        <translation>Ouvida</translation>
    </message>
    <message>
        <source>No enviado</source>
        <translation>Não enviada</translation>
    </message>
</context>
<context>
    <name>TimelineWishes</name>
    <message>
        <source>Este mensaje no se puede reenviar.</source>
        <translation>Esta mensagem não pode ser encaminhada.</translation>
    </message>
    <message>
        <source>No hay un programa para este archivo: guárdalo.</source>
        <translation>Não há um programa para este arquivo: salve-o.</translation>
    </message>
    <message>
        <source>Guardar archivo</source>
        <translation>Salvar arquivo</translation>
    </message>
</context>
<context>
    <name>Toasts</name>
    <message>
        <source>Nota agregada</source>
        <translation>Nota adicionada</translation>
    </message>
    <message>
        <source>Se envía en unos segundos</source>
        <translation>Sai em alguns segundos</translation>
    </message>
    <message>
        <source>Se envía en unos segundos. {0}</source>
        <translation>Sai em alguns segundos. {0}</translation>
    </message>
    <message>
        <source>Abrir</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Pedir un dato al cliente</source>
        <translation>Pedir um dado ao cliente</translation>
    </message>
    <message>
        <source>Mencionar</source>
        <translation>Mencionar</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>Enviar</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Agregar nota</source>
        <translation>Adicionar nota</translation>
    </message>
    <message>
        <source>Enviar de todos modos</source>
        <translation>Enviar mesmo assim</translation>
    </message>
    <message>
        <source>Enviar igual</source>
        <translation>Enviar assim</translation>
    </message>
</context>
<context>
    <name>TransferDialog</name>
    <message>
        <source>Transferir a una persona o a un equipo…</source>
        <translation>Transferir para uma pessoa ou equipe…</translation>
    </message>
    <message>
        <source>Personas y equipos</source>
        <translation>Pessoas e equipes</translation>
    </message>
    <message>
        <source>Nota para quien la recibe (solo la ve el equipo)</source>
        <translation>Nota para quem recebe (só a equipe vê)</translation>
    </message>
    <message>
        <source>Asignar sin preguntar</source>
        <translation>Atribuir sem perguntar</translation>
    </message>
    <message>
        <source>Transferir</source>
        <translation>Transferir</translation>
    </message>
    <message>
        <source>Nadie con ese nombre</source>
        <translation>Ninguém com esse nome</translation>
    </message>
    <message>
        <source>{0} de {1}</source>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <source>puede que no responda</source>
        <translation>talvez não responda</translation>
    </message>
    <message>
        <source>Cola del equipo</source>
        <translation>Fila da equipe</translation>
    </message>
</context>
<context>
    <name>TravelRoom</name>
    <message>
        <source>Pasado · {0}</source>
        <translation>Passado · {0}</translation>
    </message>
    <message>
        <source>ese día, cada 5 minutos</source>
        <translation>nesse dia, a cada 5 minutos</translation>
    </message>
    <message>
        <source>no se guarda cómo iba a esa hora</source>
        <translation>não se guarda como estava nessa hora</translation>
    </message>
    <message>
        <source>Primera respuesta</source>
        <translation>Primeira resposta</translation>
    </message>
    <message>
        <source>Cumplimiento de SLA</source>
        <translation>Cumprimento do SLA</translation>
    </message>
    <message>
        <source>{0} abiertas, {1} sin nadie</source>
        <translation>{0} abertos, {1} sem ninguém</translation>
    </message>
    <message>
        <source>Tablero</source>
        <translation>Painel</translation>
    </message>
    <message>
        <source>Tablero en vivo</source>
        <translation>Painel ao vivo</translation>
    </message>
</context>
<context>
    <name>Trial</name>
    <message>
        <source>el mensaje dice {0}</source>
        <translation>a mensagem diz {0}</translation>
    </message>
    <message>
        <source>el mensaje no dice {0}</source>
        <translation>a mensagem não diz {0}</translation>
    </message>
    <message>
        <source>no se sabe en qué idioma escribe {0}</source>
        <translation>não se sabe em que idioma {0} escreve</translation>
    </message>
    <message>
        <source>el mensaje parece en {0}</source>
        <translation>a mensagem parece em {0}</translation>
    </message>
    <message>
        <source>{0} habla {1}</source>
        <translation>{0} fala {1}</translation>
    </message>
    <message>
        <source>escribe a {0}</source>
        <translation>escreve para {0}</translation>
    </message>
    <message>
        <source>{0} tiene la etiqueta {1}</source>
        <translation>{0} tem a etiqueta {1}</translation>
    </message>
    <message>
        <source>{0} no tiene la etiqueta {1}</source>
        <translation>{0} não tem a etiqueta {1}</translation>
    </message>
    <message>
        <source>{0} está vacío</source>
        <translation>{0} está vazio</translation>
    </message>
    <message>
        <source>{0} es «{1}»</source>
        <translation>{0} é “{1}”</translation>
    </message>
    <message>
        <source>no viene de un anuncio</source>
        <translation>não vem de um anúncio</translation>
    </message>
    <message>
        <source>viene del anuncio «{0}»</source>
        <translation>vem do anúncio “{0}”</translation>
    </message>
    <message>
        <source>viene de un anuncio</source>
        <translation>vem de um anúncio</translation>
    </message>
    <message>
        <source>a esa hora está abierto</source>
        <translation>a essa hora está aberto</translation>
    </message>
    <message>
        <source>a esa hora está cerrado</source>
        <translation>a essa hora está fechado</translation>
    </message>
    <message>
        <source>{0} ya nos escribió antes</source>
        <translation>{0} já nos escreveu antes</translation>
    </message>
    <message>
        <source>{0} escribe por primera vez</source>
        <translation>{0} escreve pela primeira vez</translation>
    </message>
    <message>
        <source>{0} es VIP</source>
        <translation>{0} é VIP</translation>
    </message>
    <message>
        <source>{0} no es VIP</source>
        <translation>{0} não é VIP</translation>
    </message>
    <message>
        <source>no se conoce el importe de un pedido de {0}</source>
        <translation>não se conhece o valor de um pedido de {0}</translation>
    </message>
    <message>
        <source>el último pedido de {0} es de {1}</source>
        <translation>o último pedido de {0} é de {1}</translation>
    </message>
    <message>
        <source>{0} no hizo pedidos en 90 días</source>
        <translation>{0} não fez pedidos em 90 dias</translation>
    </message>
    <message>
        <source>{0} hizo un pedido hace menos de una hora</source>
        <translation>{0} fez um pedido há menos de uma hora</translation>
    </message>
    <message>
        <source>{0} hizo un pedido hace {1} h</source>
        <translation>{0} fez um pedido há {1} h</translation>
    </message>
    <message>
        <source>{0} entra en el {1} %</source>
        <translation>{0} entra nos {1} %</translation>
    </message>
    <message>
        <source>{0} queda fuera del {1} %</source>
        <translation>{0} fica fora dos {1} %</translation>
    </message>
    <message>
        <source>se cumple siempre</source>
        <translation>cumpre-se sempre</translation>
    </message>
    <message>
        <source>sabe de {0}</source>
        <translation>sabe de {0}</translation>
    </message>
    <message>
        <source>Disponible</source>
        <translation>Disponível</translation>
    </message>
    <message>
        <source>con lugar</source>
        <translation>com lugar</translation>
    </message>
    <message>
        <source>sin lugar: tope de {0}</source>
        <translation>sem lugar: limite de {0}</translation>
    </message>
    <message>
        <source>en pausa hasta las {0}</source>
        <translation>em pausa até {0}</translation>
    </message>
    <message>
        <source>sin la habilidad «{0}»</source>
        <translation>sem a habilidade “{0}”</translation>
    </message>
    <message>
        <source>Le toca a quien ya conoce a este cliente.</source>
        <translation>Vai para quem já conhece este cliente.</translation>
    </message>
    <message>
        <source>Vuelve a quien la traspasó: no se la aceptaron y nadie más puede recibirla.</source>
        <translation>Volta para quem a passou adiante: não aceitaram e ninguém mais pode recebê-la.</translation>
    </message>
    <message>
        <source>Es la única persona que puede recibirla ahora.</source>
        <translation>É a única pessoa que pode recebê-la agora.</translation>
    </message>
    <message>
        <source>Gana quien tiene menos carga.</source>
        <translation>Vence quem tem menos carga.</translation>
    </message>
    <message>
        <source>Gana quien tiene más espacio libre.</source>
        <translation>Vence quem tem mais espaço livre.</translation>
    </message>
    <message>
        <source>Empate: gana quien lleva más tiempo sin recibir.</source>
        <translation>Empate: vence quem está há mais tempo sem receber.</translation>
    </message>
    <message>
        <source>Gana quien tiene justo la habilidad que se pide.</source>
        <translation>Vence quem tem exatamente a habilidade pedida.</translation>
    </message>
    <message>
        <source>Empate en todo: va la primera persona de la lista.</source>
        <translation>Empate em tudo: vai a primeira pessoa da lista.</translation>
    </message>
    <message>
        <source>Ahora</source>
        <translation>Agora</translation>
    </message>
    <message>
        <source>hoy, {0}</source>
        <translation>hoje, {0}</translation>
    </message>
    <message>
        <source>{0} {1}, {2}</source>
        <comment>weekday day time</comment>
        <translation>{0} {1}, {2}</translation>
    </message>
    <message>
        <source>Quién escribe</source>
        <translation>Quem escreve</translation>
    </message>
    <message>
        <source>Alguien nuevo</source>
        <translation>Alguém novo</translation>
    </message>
    <message>
        <source>Nombre, etiqueta o teléfono</source>
        <translation>Nome, etiqueta ou telefone</translation>
    </message>
    <message>
        <source>Personas encontradas</source>
        <translation>Pessoas encontradas</translation>
    </message>
    <message>
        <source>Cuándo</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Día</source>
        <translation>Dia</translation>
    </message>
    <message>
        <source>Hora</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Usar</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>Usar una real</source>
        <translation>Usar uma real</translation>
    </message>
    <message>
        <source>Lo que escribe el cliente</source>
        <translation>O que o cliente escreve</translation>
    </message>
    <message>
        <source>A qué número escribe</source>
        <translation>Para qual número escreve</translation>
    </message>
    <message>
        <source>Anuncio por el que llegó (opcional)</source>
        <translation>Anúncio por onde veio (opcional)</translation>
    </message>
    <message>
        <source>Pedido de hoy, como 1500 MXN (opcional)</source>
        <translation>Pedido de hoje, como 1500 MXN (opcional)</translation>
    </message>
    <message>
        <source>Escribe un mensaje: verás qué regla se aplica, a quién le tocaría y por qué.</source>
        <translation>Escreva uma mensagem: você verá qual regra se aplica, para quem iria e por quê.</translation>
    </message>
    <message>
        <source>Probar</source>
        <translation>Testar</translation>
    </message>
    <message>
        <source>no asigna nada</source>
        <translation>não atribui nada</translation>
    </message>
    <message>
        <source>Mensaje</source>
        <translation>Mensagem</translation>
    </message>
    <message>
        <source>Al número de siempre</source>
        <translation>Para o número de sempre</translation>
    </message>
    <message>
        <source>Abre una conversación en la bandeja y vuelve aquí.</source>
        <translation>Abra uma conversa na caixa de entrada e volte aqui.</translation>
    </message>
    <message>
        <source>Sin conexión: se prueba en el servidor.</source>
        <translation>Sem conexão: o teste é feito no servidor.</translation>
    </message>
    <message>
        <source>El cliente</source>
        <translation>O cliente</translation>
    </message>
    <message>
        <source>Ninguna se cumple: va a «Todo lo demás»</source>
        <translation>Nenhuma se cumpre: vai para “Todo o resto”</translation>
    </message>
    <message>
        <source>Solo saludó: espera otro mensaje hasta las {0}</source>
        <translation>Só cumprimentou: espera outra mensagem até {0}</translation>
    </message>
    <message>
        <source>Le toca a</source>
        <translation>Vai para</translation>
    </message>
    <message>
        <source>Va a</source>
        <translation>Segue para</translation>
    </message>
    <message>
        <source>La cola general</source>
        <translation>A fila geral</translation>
    </message>
    <message>
        <source>La cola de {0}</source>
        <translation>A fila de {0}</translation>
    </message>
    <message>
        <source>ninguna regla la atrapa</source>
        <translation>nenhuma regra a pega</translation>
    </message>
    <message>
        <source>{0} · por «Todo lo demás»</source>
        <translation>{0} · por “Todo o resto”</translation>
    </message>
    <message>
        <source>{0} · por la regla «{1}»</source>
        <translation>{0} · pela regra “{1}”</translation>
    </message>
    <message>
        <source>Regla {0}</source>
        <translation>Regra {0}</translation>
    </message>
    <message>
        <source>Quién podía recibirla en {0}</source>
        <translation>Quem podia recebê-la em {0}</translation>
    </message>
    <message>
        <source>Nadie está en ese equipo.</source>
        <translation>Ninguém está nessa equipe.</translation>
    </message>
    <message>
        <source>y {0} más</source>
        <translation>e mais {0}</translation>
    </message>
    <message>
        <source>Si {0} llega a su tope</source>
        <translation>Se {0} chega ao limite</translation>
    </message>
    <message>
        <source>Le toca a {0}</source>
        <translation>Vai para {0}</translation>
    </message>
    <message>
        <source>Mientras espera</source>
        <translation>Enquanto espera</translation>
    </message>
    <message>
        <source>Espera en la cola de {0}</source>
        <translation>Espera na fila de {0}</translation>
    </message>
    <message>
        <source>Espera en la cola de {0}, en el lugar {1}</source>
        <translation>Espera na fila de {0}, na posição {1}</translation>
    </message>
    <message>
        <source>Alguien del equipo la toma a mano</source>
        <translation>Alguém da equipe a assume manualmente</translation>
    </message>
    <message>
        <source>{0} min: avisa a supervisión</source>
        <translation>{0} min: avisa a supervisão</translation>
    </message>
    <message>
        <source>{0} min: se reasigna a quien tenga lugar</source>
        <translation>{0} min: reatribuída a quem tiver lugar</translation>
    </message>
    <message>
        <source>{0} min: puede pasar a {1}</source>
        <translation>{0} min: pode passar para {1}</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Reintentar</source>
        <translation>Tentar de novo</translation>
    </message>
</context>
<context>
    <name>TroubleBar</name>
    <message>
        <source>Reintentar</source>
        <translation>Tentar de novo</translation>
    </message>
</context>
<context>
    <name>UndoToast</name>
    <message>
        <source>Deshacer</source>
        <translation>Desfazer</translation>
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
        <translation>Notas apagadas</translation>
    </message>
    <message>
        <source>Necesita respuesta</source>
        <translation>Precisa de resposta</translation>
    </message>
    <message>
        <source>No se deshizo: otra persona la cambió mientras tanto.</source>
        <translation>Não foi desfeito: outra pessoa a alterou nesse meio-tempo.</translation>
    </message>
    <message>
        <source>No se deshizo: otra persona escribió notas mientras tanto.</source>
        <translation>Não foi desfeito: outra pessoa escreveu notas nesse meio-tempo.</translation>
    </message>
    <message>
        <source>Asignada a {0}</source>
        <translation>Atribuída a {0}</translation>
    </message>
    <message>
        <source>Tomada</source>
        <translation>Assumida</translation>
    </message>
    <message>
        <source>De vuelta en la cola</source>
        <translation>De volta à fila</translation>
    </message>
    <message>
        <source>Resuelta</source>
        <translation>Resolvida</translation>
    </message>
    <message>
        <source>Reabierta</source>
        <translation>Reaberta</translation>
    </message>
    <message>
        <source>Marcada como no leída</source>
        <translation>Marcada como não lida</translation>
    </message>
</context>
<context>
    <name>UsesCard</name>
    <message>
        <source>Quién usa este horario</source>
        <translation>Quem usa este horário</translation>
    </message>
    <message>
        <source>Vale el del equipo; si no tiene, el del número; si tampoco, el de la empresa.</source>
        <translation>Vale o da equipe; se não tiver, o do número; se também não, o da empresa.</translation>
    </message>
    <message>
        <source>{0} (ahora: {1})</source>
        <translation>{0} (agora: {1})</translation>
    </message>
</context>
<context>
    <name>Viewers</name>
    <message>
        <source>La tienen abierta: {0}</source>
        <translation>Aberta com: {0}</translation>
    </message>
</context>
<context>
    <name>VoidReview</name>
    <message>
        <source>Casos que no cuentan</source>
        <translation>Atendimentos que não contam</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Aquí llega lo que alguien cierra como caso que no cuenta.</source>
        <translation>Aqui chega o que alguém encerra como caso que não conta.</translation>
    </message>
    <message>
        <source>Buscando…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Sin conexión: se puede hacer cuando vuelva.</source>
        <translation>Sem conexão: dá para fazer quando voltar.</translation>
    </message>
    <message>
        <source>No queda nada por revisar.</source>
        <translation>Não resta nada para revisar.</translation>
    </message>
</context>
<context>
    <name>VoidRow</name>
    <message>
        <source>Aceptar</source>
        <translation>Aceitar</translation>
    </message>
    <message>
        <source>Sí cuenta</source>
        <translation>Conta</translation>
    </message>
    <message>
        <source>Aceptar que no cuenta: {0}</source>
        <translation>Aceitar que não conta: {0}</translation>
    </message>
    <message>
        <source>Sí cuenta: {0}</source>
        <translation>Conta: {0}</translation>
    </message>
    <message>
        <source>Caso {0}</source>
        <translation>Atendimento {0}</translation>
    </message>
</context>
<context>
    <name>Wall</name>
    <message>
        <source>Esperan</source>
        <translation>Esperam</translation>
    </message>
    <message>
        <source>{0} sin asignar</source>
        <translation>{0} sem responsável</translation>
    </message>
    <message>
        <source>{0} sin asignar · alertas {1}</source>
        <translation>{0} sem responsável · alertas {1}</translation>
    </message>
    <message>
        <source>nadie espera</source>
        <translation>ninguém espera</translation>
    </message>
    <message>
        <source>desde las {0}</source>
        <translation>desde as {0}</translation>
    </message>
    <message>
        <source>Por vencer</source>
        <translation>A vencer</translation>
    </message>
    <message>
        <source>Nada por vencer</source>
        <translation>Nada a vencer</translation>
    </message>
    <message>
        <source>Equipo</source>
        <translation>Equipe</translation>
    </message>
    <message>
        <source>Nadie conectado</source>
        <translation>Ninguém conectado</translation>
    </message>
    <message>
        <source>En cola</source>
        <translation>Na fila</translation>
    </message>
    <message>
        <source>caso {0}</source>
        <translation>caso {0}</translation>
    </message>
    <message>
        <source>Equipo · {0} disponibles de {1}</source>
        <translation>Equipe · {0} de {1} disponíveis</translation>
    </message>
    <message>
        <source>Equipos</source>
        <translation>Equipes</translation>
    </message>
    <message>
        <source>esperan</source>
        <translation>esperam</translation>
    </message>
    <message>
        <source>la más larga</source>
        <translation>a mais longa</translation>
    </message>
    <message>
        <source>Sin equipo</source>
        <translation>Sem equipe</translation>
    </message>
    <message>
        <source>{0} fuera de plazo</source>
        <translation>{0} fora do prazo</translation>
    </message>
    <message>
        <source>Hoy · datos hasta las {0}</source>
        <translation>Hoje · dados até as {0}</translation>
    </message>
    <message>
        <source>La más larga</source>
        <translation>A mais longa</translation>
    </message>
    <message>
        <source>1.ª respuesta</source>
        <translation>1ª resposta</translation>
    </message>
    <message>
        <source>siguientes respuestas</source>
        <translation>próximas respostas</translation>
    </message>
    <message>
        <source>A tiempo</source>
        <translation>No prazo</translation>
    </message>
    <message>
        <source>{0} · nada aún</source>
        <translation>{0} · nada ainda</translation>
    </message>
    <message>
        <source>Llegaron</source>
        <translation>Chegaram</translation>
    </message>
    <message>
        <source>casos de hoy</source>
        <translation>casos de hoje</translation>
    </message>
    <message>
        <source>Más de 24 h</source>
        <translation>Mais de 24 h</translation>
    </message>
    <message>
        <source>sin responder · meta 0</source>
        <translation>sem resposta · meta 0</translation>
    </message>
    <message>
        <source>esperan {0}</source>
        <translation>esperam {0}</translation>
    </message>
    <message>
        <source>Respondidos</source>
        <translation>Respondidos</translation>
    </message>
    <message>
        <source>9 de cada 10 · hábil</source>
        <translation>9 de cada 10 · útil</translation>
    </message>
    <message>
        <source>mediana · hábil</source>
        <translation>mediana · útil</translation>
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
        <translation>há {0}</translation>
    </message>
    <message>
        <source>en vivo · {0}</source>
        <translation>ao vivo · {0}</translation>
    </message>
    <message>
        <source>sin conexión · {0}</source>
        <translation>sem conexão · {0}</translation>
    </message>
    <message>
        <source>sin conexión</source>
        <translation>sem conexão</translation>
    </message>
    <message>
        <source>conectando</source>
        <translation>conectando</translation>
    </message>
    <message>
        <source>Alguien cerró su sesión o desactivó la cuenta.</source>
        <translation>Alguém encerrou a sessão ou desativou a conta.</translation>
    </message>
    <message>
        <source>Este tablero ya no tiene acceso</source>
        <translation>Este painel já não tem acesso</translation>
    </message>
    <message>
        <source>Las cifras se ocultan para no engañar.</source>
        <translation>Os números ficam ocultos para não enganar.</translation>
    </message>
    <message>
        <source>Se reconecta solo; avisa a supervisión si sigue así.</source>
        <translation>Reconecta sozinho; avise a supervisão se durar.</translation>
    </message>
    <message>
        <source>Todavía no llegan datos</source>
        <translation>Ainda não chegam dados</translation>
    </message>
    <message>
        <source>Sin datos desde {0}</source>
        <translation>Sem dados desde {0}</translation>
    </message>
    <message>
        <source>Intentando ahora</source>
        <translation>Tentando agora</translation>
    </message>
    <message>
        <source>Próximo intento en {0} s</source>
        <translation>Próxima tentativa em {0} s</translation>
    </message>
    <message>
        <source>{0} · llevamos {1}</source>
        <translation>{0} · já são {1}</translation>
    </message>
</context>
<context>
    <name>WallBar</name>
    <message>
        <source>Cerrar sesión</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>Volver a Relevo</source>
        <translation>Voltar ao Relevo</translation>
    </message>
    <message>
        <source>Otra pantalla</source>
        <translation>Outra tela</translation>
    </message>
    <message>
        <source>Claro u oscuro</source>
        <translation>Claro ou escuro</translation>
    </message>
    <message>
        <source>Detener</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>espacio</source>
        <translation>espaço</translation>
    </message>
    <message>
        <source>Ventana</source>
        <translation>Janela</translation>
    </message>
    <message>
        <source>Otro equipo</source>
        <translation>Outra equipe</translation>
    </message>
    <message>
        <source>Anterior</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Siguiente</source>
        <translation>Próxima</translation>
    </message>
    <message>
        <source>Pantalla completa</source>
        <translation>Tela cheia</translation>
    </message>
    <message>
        <source>Solo hay una pantalla conectada</source>
        <translation>Só há uma tela conectada</translation>
    </message>
    <message>
        <source>Solo hay un equipo a la vista</source>
        <translation>Só há uma equipe à vista</translation>
    </message>
    <message>
        <source>Todo cabe en una página</source>
        <translation>Tudo cabe em uma página</translation>
    </message>
    <message>
        <source>Seguir</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>WallWindow</name>
    <message>
        <source>Relevo · Modo TV</source>
        <translation>Relevo · Modo TV</translation>
    </message>
</context>
<context>
    <name>Week</name>
    <message>
        <source>Cerrado</source>
        <translation>Fechado</translation>
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
        <translation>Aberto</translation>
    </message>
    <message>
        <source>Siempre abierto</source>
        <translation>Sempre aberto</translation>
    </message>
    <message>
        <source>No abre ningún día</source>
        <translation>Não abre em nenhum dia</translation>
    </message>
    <message>
        <source>Pausa de {0} a {1}</source>
        <translation>Pausa das {0} às {1}</translation>
    </message>
    <message>
        <source>Cierra {0} a las {1}</source>
        <translation>Fecha {0} às {1}</translation>
    </message>
    <message>
        <source>Abre {0} a las {1}</source>
        <translation>Abre {0} às {1}</translation>
    </message>
    <message>
        <source>hoy</source>
        <translation>hoje</translation>
    </message>
    <message>
        <source>mañana</source>
        <translation>amanhã</translation>
    </message>
    <message>
        <source>el {0}</source>
        <comment>on a weekday</comment>
        <translation>{0}</translation>
    </message>
    <message>
        <source>Como siempre</source>
        <translation>Como sempre</translation>
    </message>
    <message>
        <source>Cerrado {0}</source>
        <translation>Fechado {0}</translation>
    </message>
    <message>
        <source>se llama {0}</source>
        <translation>chama-se {0}</translation>
    </message>
    <message>
        <source>la zona horaria es {0}</source>
        <translation>o fuso horário é {0}</translation>
    </message>
    <message>
        <source>deja de ofrecerse</source>
        <translation>deixa de ser oferecido</translation>
    </message>
    <message>
        <source>vuelve a ofrecerse</source>
        <translation>volta a ser oferecido</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <comment>days: hours</comment>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>el {0} está cerrado</source>
        <translation>{0}: fechado</translation>
    </message>
    <message>
        <source>el {0} abre a las {1}</source>
        <translation>{0} abre às {1}</translation>
    </message>
    <message>
        <source>el {0} cierra a las {1}</source>
        <translation>{0} fecha às {1}</translation>
    </message>
    <message>
        <source>festivos de {0}</source>
        <translation>feriados: {0}</translation>
    </message>
    <message>
        <source>sin los festivos de {0}</source>
        <translation>sem os feriados: {0}</translation>
    </message>
    <message>
        <source>festivo nuevo, {0}</source>
        <translation>novo feriado, {0}</translation>
    </message>
    <message>
        <source>ya no es festivo ({0})</source>
        <translation>deixa de ser feriado ({0})</translation>
    </message>
    <message>
        <source>se llama ahora {0}</source>
        <translation>agora se chama {0}</translation>
    </message>
    <message>
        <source>{0} el {1}: {2}</source>
        <comment>day</comment>
        <translation>{0} em {1}: {2}</translation>
    </message>
    <message>
        <source>sin {0}</source>
        <comment>own day</comment>
        <translation>sem {0}</translation>
    </message>
    <message>
        <source>como siempre</source>
        <translation>como sempre</translation>
    </message>
    <message>
        <source>cerrado</source>
        <translation>fechado</translation>
    </message>
    <message>
        <source>abierto todo el día</source>
        <translation>aberto o dia todo</translation>
    </message>
    <message>
        <source>cerrado {0}</source>
        <translation>fechado {0}</translation>
    </message>
    <message numerus="yes">
        <source>y %n más</source>
        <translation>
            <numerusform>e mais %n</numerusform>
            <numerusform>e mais %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeekEditor</name>
    <message>
        <source>De lunes a viernes</source>
        <translation>De segunda a sexta</translation>
    </message>
    <message>
        <source>A todos los días</source>
        <translation>Para todos os dias</translation>
    </message>
</context>
<context>
    <name>WhatIf</name>
    <message>
        <source>Ninguna conversación cambia.</source>
        <translation>Nenhuma conversa muda.</translation>
    </message>
    <message>
        <source>Ver más</source>
        <translation>Ver mais</translation>
    </message>
    <message>
        <source>Cliente que no puedes ver</source>
        <translation>Cliente que você não pode ver</translation>
    </message>
    <message>
        <source>sin certeza</source>
        <translation>sem certeza</translation>
    </message>
    <message>
        <source>fue {0}</source>
        <translation>foi {0}</translation>
    </message>
    <message>
        <source>fue</source>
        <translation>foi</translation>
    </message>
    <message>
        <source>sería</source>
        <translation>seria</translation>
    </message>
    <message>
        <source>{0}: fue {1}, sería {2}</source>
        <translation>{0}: foi {1}, seria {2}</translation>
    </message>
    <message>
        <source>Exportar CSV</source>
        <translation>Exportar CSV</translation>
    </message>
    <message>
        <source>SLA cumplido</source>
        <translation>SLA cumprido</translation>
    </message>
    <message>
        <source>Por equipo</source>
        <translation>Por equipe</translation>
    </message>
    <message>
        <source>Por agente</source>
        <translation>Por atendente</translation>
    </message>
    <message>
        <source>Por regla</source>
        <translation>Por regra</translation>
    </message>
    <message>
        <source>Conversaciones que cambian</source>
        <translation>Conversas que mudam</translation>
    </message>
    <message>
        <source>Cómo se calcula</source>
        <translation>Como se calcula</translation>
    </message>
    <message>
        <source>Cada caso del período vuelve a entrar, en el mismo orden y a su hora.</source>
        <translation>Cada atendimento do período entra de novo, na mesma ordem e na sua hora.</translation>
    </message>
    <message>
        <source>Las personas están y se ausentan como entonces; responden igual.</source>
        <translation>As pessoas estão presentes e ausentes como na época; respondem igual.</translation>
    </message>
    <message>
        <source>El resultado es solo tuyo y se guarda una hora.</source>
        <translation>O resultado é só seu e fica guardado por uma hora.</translation>
    </message>
    <message>
        <source>Qué tan fiel es</source>
        <translation>Quão fiel é</translation>
    </message>
    <message>
        <source>Con las reglas de entonces, {0} de {1} decisiones salen igual que de verdad.</source>
        <translation>Com as regras da época, {0} de {1} decisões saem iguais às reais.</translation>
    </message>
    <message>
        <source>Antes de creerlo</source>
        <translation>Antes de acreditar</translation>
    </message>
    <message>
        <source>Del {0} al {1} · calculado a las {2}</source>
        <translation>De {0} a {1} · calculado às {2}</translation>
    </message>
    <message>
        <source>{0} de {1} casos</source>
        <translation>{0} de {1} atendimentos</translation>
    </message>
    <message>
        <source>{0} sin certeza</source>
        <translation>{0} sem certeza</translation>
    </message>
    <message>
        <source>Habrían cambiado</source>
        <translation>Teriam mudado</translation>
    </message>
    <message>
        <source>vencidas: {0}, fueron {1}</source>
        <translation>vencidas: {0}, foram {1}</translation>
    </message>
    <message>
        <source>Primera respuesta a tiempo</source>
        <translation>Primeira resposta no prazo</translation>
    </message>
    <message>
        <source>mediana de {0} casos</source>
        <translation>mediana de {0} atendimentos</translation>
    </message>
    <message>
        <source>Hasta tener dueño</source>
        <translation>Até ter responsável</translation>
    </message>
    <message>
        <source>Guardar los cambios</source>
        <translation>Salvar as mudanças</translation>
    </message>
    <message>
        <source>que-habria-pasado.csv</source>
        <translation>o-que-teria-acontecido.csv</translation>
    </message>
    <message>
        <source>No se pudo guardar: {0}</source>
        <translation>Não foi possível salvar: {0}</translation>
    </message>
    <message>
        <source>Caso</source>
        <translation>Atendimento</translation>
    </message>
    <message>
        <source>Cliente</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Empezó</source>
        <translation>Começou</translation>
    </message>
    <message>
        <source>Regla que fue</source>
        <translation>Regra que foi</translation>
    </message>
    <message>
        <source>Fue a</source>
        <translation>Foi para</translation>
    </message>
    <message>
        <source>Regla que sería</source>
        <translation>Regra que seria</translation>
    </message>
    <message>
        <source>Habría ido a</source>
        <translation>Teria ido para</translation>
    </message>
    <message>
        <source>Qué cambia</source>
        <translation>O que muda</translation>
    </message>
    <message>
        <source>Es seguro</source>
        <translation>É certo</translation>
    </message>
    <message>
        <source>sí</source>
        <translation>sim</translation>
    </message>
    <message>
        <source>no</source>
        <translation>não</translation>
    </message>
    <message>
        <source>Reglas</source>
        <translation>Regras</translation>
    </message>
    <message>
        <source>Período</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>{0} días</source>
        <translation>{0} dias</translation>
    </message>
    <message>
        <source>Calcular</source>
        <translation>Calcular</translation>
    </message>
    <message>
        <source>Lo que ya pasó, otra vez, con las reglas de la pantalla. No cambia nada.</source>
        <translation>O que já aconteceu, outra vez, com as regras da tela. Nada muda.</translation>
    </message>
    <message>
        <source>Desde</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Hasta</source>
        <translation>Até</translation>
    </message>
    <message>
        <source>Cuentan las reglas publicadas hoy, para todo el período.</source>
        <translation>Contam as regras publicadas hoje, para todo o período.</translation>
    </message>
    <message>
        <source>El primer día va antes que el último.</source>
        <translation>O primeiro dia vem antes do último.</translation>
    </message>
    <message>
        <source>Como mucho {0} días a la vez.</source>
        <translation>No máximo {0} dias de uma vez.</translation>
    </message>
    <message>
        <source>No se pudo terminar: {0}</source>
        <translation>Não foi possível terminar: {0}</translation>
    </message>
    <message>
        <source>El resultado ya no está: calcula de nuevo.</source>
        <translation>O resultado não existe mais: calcule de novo.</translation>
    </message>
    <message numerus="yes">
        <source>Cuentan las de la pantalla, con %n cambio(s) sin publicar.</source>
        <translation>
            <numerusform>Contam as da tela, com %n alteração não publicada.</numerusform>
            <numerusform>Contam as da tela, com %n alterações não publicadas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhoSection</name>
    <message>
        <source>Pedir teléfono</source>
        <translation>Pedir telefone</translation>
    </message>
    <message>
        <source>Pedir ubicación</source>
        <translation>Pedir localização</translation>
    </message>
    <message>
        <source>Bloqueado en WhatsApp</source>
        <translation>Bloqueado no WhatsApp</translation>
    </message>
</context>
<context>
    <name>WhyPopup</name>
    <message>
        <source>¿Por qué está aquí?</source>
        <translation>Por que está aqui?</translation>
    </message>
    <message>
        <source>Ninguna regla la movió: la asignó una persona o espera en la cola general.</source>
        <translation>Nenhuma regra a moveu: uma pessoa a atribuiu ou espera na fila geral.</translation>
    </message>
    <message>
        <source>y {0} más</source>
        <translation>e mais {0}</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Una bandeja de entrada compartida para WhatsApp. Licencia Apache 2.0.</source>
        <translation>Uma caixa de entrada compartilhada para o WhatsApp. Licença Apache 2.0.</translation>
    </message>
    <message>
        <source>Listo</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>Se la ofrecimos a {0}: falta su respuesta.</source>
        <translation>Oferecida a {0}: falta a resposta.</translation>
    </message>
    <message>
        <source>Está en la cola de {0}.</source>
        <translation>Está na fila de {0}.</translation>
    </message>
</context>
<context>
    <name>WindowPill</name>
    <message>
        <source>Se cierra en {0}</source>
        <translation>Fecha em {0}</translation>
    </message>
    <message>
        <source>Ventana de 24 h · se cierra en {0}</source>
        <translation>Janela de 24 h · fecha em {0}</translation>
    </message>
    <message>
        <source>Después solo llega una plantilla aprobada.</source>
        <translation>Depois só chega um modelo aprovado.</translation>
    </message>
    <message>
        <source>Vino de un anuncio: hoy no se cobra.</source>
        <translation>Veio de um anúncio: hoje não se cobra.</translation>
    </message>
    <message>
        <source>El cliente no la ve</source>
        <translation>O cliente não vê</translation>
    </message>
</context>
<context>
    <name>WindowViews</name>
    <message>
        <source>Esta versión de Relevo no entiende esa vista.</source>
        <translation>Esta versão do Relevo não entende essa visão.</translation>
    </message>
    <message>
        <source>Vista eliminada: {0}</source>
        <translation>Visualização excluída: {0}</translation>
    </message>
</context>
<context>
    <name>WindowWork</name>
    <message>
        <source>Intentos sin respuesta: {0} de {1}.</source>
        <translation>Tentativas sem resposta: {0} de {1}.</translation>
    </message>
    <message>
        <source>Elegir fecha, con recordatorio…</source>
        <translation>Escolher data, com lembrete…</translation>
    </message>
    <message>
        <source>Copiado: {0}</source>
        <translation>Copiado: {0}</translation>
    </message>
    <message>
        <source>A la cola</source>
        <translation>Para a fila</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Mías</source>
        <translation>Minhas</translation>
    </message>
    <message>
        <source>Sin asignar</source>
        <translation>Não atribuídas</translation>
    </message>
    <message>
        <source>Lo que debo</source>
        <translation>O que devo</translation>
    </message>
    <message>
        <source>Menciones</source>
        <translation>Menções</translation>
    </message>
    <message>
        <source>Por vencer</source>
        <translation>Perto de vencer</translation>
    </message>
    <message>
        <source>Pospuestas</source>
        <translation>Adiadas</translation>
    </message>
    <message>
        <source>Todas</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Resueltas</source>
        <translation>Resolvidas</translation>
    </message>
    <message>
        <source>Ventana por cerrarse</source>
        <translation>Janela para fechar</translation>
    </message>
    <message>
        <source>Filtro</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Abierta</source>
        <translation>Aberta</translation>
    </message>
    <message>
        <source>Esperando al cliente</source>
        <translation>Aguardando o cliente</translation>
    </message>
    <message>
        <source>Esperando a otra área</source>
        <translation>Aguardando outra área</translation>
    </message>
    <message>
        <source>Pospuesta</source>
        <translation>Adiada</translation>
    </message>
    <message>
        <source>Resuelta</source>
        <translation>Resolvida</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Áudio</translation>
    </message>
    <message>
        <source>Foto</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Documento</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Sticker</source>
        <translation>Figurinha</translation>
    </message>
    <message>
        <source>Ubicación</source>
        <translation>Localização</translation>
    </message>
    <message>
        <source>Contacto</source>
        <translation>Contato</translation>
    </message>
    <message>
        <source>Pedido</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Llamada</source>
        <translation>Chamada</translation>
    </message>
    <message>
        <source>Llamada perdida</source>
        <translation>Chamada perdida</translation>
    </message>
    <message>
        <source>Mensaje eliminado</source>
        <translation>Mensagem apagada</translation>
    </message>
    <message>
        <source>Aviso de WhatsApp</source>
        <translation>Aviso do WhatsApp</translation>
    </message>
    <message>
        <source>Plantilla</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Formulario</source>
        <translation>Formulário</translation>
    </message>
    <message>
        <source>Reacción</source>
        <translation>Reação</translation>
    </message>
    <message>
        <source>Nota interna</source>
        <translation>Nota interna</translation>
    </message>
    <message>
        <source>Mensaje no compatible</source>
        <translation>Mensagem não compatível</translation>
    </message>
    <message>
        <source>Abrió el chat</source>
        <translation>Abriu o chat</translation>
    </message>
    <message>
        <source>Tu empresa pide una contraseña más larga: prueba con una frase.</source>
        <translation>Sua empresa pede uma senha mais longa: tente uma frase.</translation>
    </message>
    <message>
        <source>Este dispositivo no tiene red. Revisa la conexión e intenta de nuevo.</source>
        <translation>Este dispositivo está sem rede. Verifique a conexão e tente de novo.</translation>
    </message>
    <message>
        <source>La dirección existe, pero el servidor no responde. Intenta en unos minutos o avisa a quien lo administra.</source>
        <translation>O endereço existe, mas o servidor não responde. Tente em alguns minutos ou avise quem o administra.</translation>
    </message>
    <message>
        <source>Ahí no hay un servidor de Relevo. Revisa que la dirección esté bien escrita.</source>
        <translation>Não há um servidor do Relevo ali. Confira se o endereço está certo.</translation>
    </message>
    <message>
        <source>Con http cualquiera en la red podría leer tu contraseña. Escribe la dirección con https, o pide a quien administra este equipo que la permita.</source>
        <translation>Com http qualquer um na rede poderia ler sua senha. Escreva o endereço com https, ou peça a quem administra este computador que o permita.</translation>
    </message>
    <message>
        <source>El certificado del servidor no es de confianza. Revisa la hora del dispositivo; si está bien, avisa a quien administra el servidor. No escribas tu contraseña.</source>
        <translation>O certificado do servidor não é confiável. Confira a hora do dispositivo; se estiver certa, avise quem administra o servidor. Não digite sua senha.</translation>
    </message>
    <message>
        <source>El servidor tardó demasiado en responder. Intenta de nuevo.</source>
        <translation>O servidor demorou demais para responder. Tente de novo.</translation>
    </message>
    <message>
        <source>No se pudo hablar con el servidor. Intenta de nuevo.</source>
        <translation>Não foi possível falar com o servidor. Tente de novo.</translation>
    </message>
    <message>
        <source>El correo o la contraseña no coinciden.</source>
        <translation>O e-mail ou a senha não conferem.</translation>
    </message>
    <message>
        <source>Demasiados intentos. Espera unos minutos antes de probar de nuevo.</source>
        <translation>Tentativas demais. Espere alguns minutos antes de tentar de novo.</translation>
    </message>
    <message>
        <source>Escribe también el código de tu aplicación.</source>
        <translation>Digite também o código do seu aplicativo.</translation>
    </message>
    <message>
        <source>Esa no es tu contraseña actual.</source>
        <translation>Essa não é a sua senha atual.</translation>
    </message>
    <message>
        <source>Ese código no vale o ya se usó. Espera el siguiente.</source>
        <translation>Esse código não vale ou já foi usado. Espere o próximo.</translation>
    </message>
    <message>
        <source>Tu rol entra con verificación en dos pasos. Actívala para entrar.</source>
        <translation>Seu papel entra com verificação em duas etapas. Ative-a para entrar.</translation>
    </message>
    <message>
        <source>Ese código no vale, ya se usó o pasó su hora. Pide otro a quien administra.</source>
        <translation>Esse código não vale, já foi usado ou passou a hora. Peça outro a quem administra.</translation>
    </message>
    <message>
        <source>No se pudo entrar con la cuenta de la empresa. Prueba otra vez.</source>
        <translation>Não foi possível entrar com a conta da empresa. Tente de novo.</translation>
    </message>
    <message>
        <source>No se completó la entrada en el navegador.</source>
        <translation>A entrada não foi concluída no navegador.</translation>
    </message>
    <message>
        <source>La entrada tardó demasiado o ya se usó. Empieza otra vez.</source>
        <translation>A entrada demorou demais ou já foi usada. Comece de novo.</translation>
    </message>
    <message>
        <source>El proveedor de cuentas de tu empresa no respondió bien. Prueba más tarde o avisa a quien administra.</source>
        <translation>O provedor de contas da sua empresa não respondeu bem. Tente mais tarde ou avise quem administra.</translation>
    </message>
    <message>
        <source>No se pudo comprobar quién eres con la respuesta del proveedor de cuentas. Avisa a quien administra.</source>
        <translation>A resposta do provedor de contas não comprova quem você é. Avise quem administra.</translation>
    </message>
    <message>
        <source>El proveedor de cuentas no confirma que ese correo sea tuyo. Avisa a quien administra.</source>
        <translation>O provedor de contas não confirma que esse e-mail é seu. Avise quem administra.</translation>
    </message>
    <message>
        <source>Esa cuenta no tiene acceso a Relevo. Pide a quien administra que te invite.</source>
        <translation>Essa conta não tem acesso ao Relevo. Peça a quem administra que convide você.</translation>
    </message>
    <message>
        <source>Tu acceso a Relevo está desactivado.</source>
        <translation>Seu acesso ao Relevo está desativado.</translation>
    </message>
    <message>
        <source>En tu empresa se entra con la cuenta de la empresa.</source>
        <translation>Na sua empresa se entra com a conta da empresa.</translation>
    </message>
    <message>
        <source>Tu empresa ya no usa esta forma de entrar.</source>
        <translation>Sua empresa não usa mais esta forma de entrar.</translation>
    </message>
    <message>
        <source>Tu empresa no deja entrar desde esta red.</source>
        <translation>Sua empresa não deixa entrar por esta rede.</translation>
    </message>
    <message>
        <source>Esta versión es demasiado antigua para el servidor. Actualiza Relevo para entrar.</source>
        <translation>Esta versão é antiga demais para o servidor. Atualize o Relevo para entrar.</translation>
    </message>
    <message>
        <source>Tu sesión terminó. Vuelve a iniciar sesión.</source>
        <translation>Sua sessão terminou. Entre de novo.</translation>
    </message>
    <message>
        <source>Tu rol no permite esto.</source>
        <translation>Sua função não permite isto.</translation>
    </message>
    <message>
        <source>Ya no existe o no puedes verlo.</source>
        <translation>Não existe mais, ou você não pode ver.</translation>
    </message>
    <message>
        <source>Lo que es de un equipo que no ves, o de toda la empresa, lo cambia quien lo ve.</source>
        <translation>O que é de uma equipe que você não vê, ou de toda a empresa, é mudado por quem vê.</translation>
    </message>
    <message>
        <source>Alguien tiene esa habilidad o una regla la pide. Quítala allí primero.</source>
        <translation>Alguém tem essa habilidade ou uma regra a pede. Remova-a lá primeiro.</translation>
    </message>
    <message>
        <source>Ese rol no puede ser así: nadie da permisos que no tiene.</source>
        <translation>Esse papel não pode ser assim: ninguém dá permissões que não tem.</translation>
    </message>
    <message>
        <source>Esa clave no puede ser así: nadie da permisos que no tiene.</source>
        <translation>Essa chave não pode ser assim: ninguém dá permissões que não tem.</translation>
    </message>
    <message>
        <source>Meta no la aceptaría así. Corrige lo marcado.</source>
        <translation>A Meta não aceitaria assim. Corrija o que está marcado.</translation>
    </message>
    <message>
        <source>Demasiadas consultas en un minuto. Espera un momento.</source>
        <translation>Consultas demais em um minuto. Espere um momento.</translation>
    </message>
    <message>
        <source>Hay personas con ese rol. Elige cuál tendrán en su lugar.</source>
        <translation>Há pessoas com esse papel. Escolha qual terão no lugar dele.</translation>
    </message>
    <message>
        <source>Es la única persona activa que administra Relevo. Nombra antes a otra.</source>
        <translation>É a única pessoa ativa que administra o Relevo. Nomeie outra antes.</translation>
    </message>
    <message>
        <source>Esta persona no está en ninguno de tus equipos. Pídelo a quien administra.</source>
        <translation>Essa pessoa não está em nenhuma das suas equipes. Peça a quem administra.</translation>
    </message>
    <message>
        <source>Subiste muchos archivos. Envía los que esperan o intenta más tarde.</source>
        <translation>Você enviou muitos arquivos para o servidor. Envie os que esperam ou tente mais tarde.</translation>
    </message>
    <message>
        <source>Es demasiado grande para enviarlo.</source>
        <translation>É grande demais para enviar.</translation>
    </message>
    <message>
        <source>Otra persona tiene ahora esta conversación.</source>
        <translation>Outra pessoa está com esta conversa agora.</translation>
    </message>
    <message>
        <source>La oferta ya terminó: venció o ya tuvo respuesta.</source>
        <translation>A oferta já terminou: expirou ou já foi respondida.</translation>
    </message>
    <message>
        <source>Eso ya estaba hecho.</source>
        <translation>Isso já estava feito.</translation>
    </message>
    <message>
        <source>Otra persona está escribiendo. Espera o toma el relevo.</source>
        <translation>Outra pessoa está escrevendo. Espere ou assuma.</translation>
    </message>
    <message>
        <source>Tus conversaciones cambiaron mientras decidías. Abre la lista de nuevo.</source>
        <translation>Suas conversas mudaram enquanto você decidia. Abra a lista de novo.</translation>
    </message>
    <message>
        <source>Llegaron mensajes mientras escribías.</source>
        <translation>Chegaram mensagens enquanto você escrevia.</translation>
    </message>
    <message>
        <source>La ventana de 24 h se cerró. Solo llega una plantilla aprobada.</source>
        <translation>A janela de 24 h fechou. Só chega um modelo aprovado.</translation>
    </message>
    <message>
        <source>WhatsApp no admite este mensaje tal como está.</source>
        <translation>O WhatsApp não aceita esta mensagem como está.</translation>
    </message>
    <message>
        <source>La plantilla no se puede usar ahora.</source>
        <translation>O modelo não pode ser usado agora.</translation>
    </message>
    <message>
        <source>El número está detenido; nada sale por él.</source>
        <translation>O número está parado; nada sai por ele.</translation>
    </message>
    <message>
        <source>No hay forma de llegar a esta persona por WhatsApp.</source>
        <translation>Não há como chegar a esta pessoa pelo WhatsApp.</translation>
    </message>
    <message>
        <source>WhatsApp no admite este archivo.</source>
        <translation>O WhatsApp não aceita este arquivo.</translation>
    </message>
    <message>
        <source>El archivo aún se prepara. Intenta en un momento.</source>
        <translation>O arquivo ainda está sendo preparado. Tente em um momento.</translation>
    </message>
    <message>
        <source>Un dato no se puede guardar así. Revísalo en la ficha del cliente.</source>
        <translation>Um dado não pode ser salvo assim. Confira na ficha do cliente.</translation>
    </message>
    <message>
        <source>A este cliente lo atiende otra persona. Abre su conversación o pídela a quien supervisa.</source>
        <translation>Outra pessoa atende este cliente. Abra a conversa ou peça a quem supervisiona.</translation>
    </message>
    <message>
        <source>Alguien lo cambió al mismo tiempo. Revisa y repite.</source>
        <translation>Alguém alterou ao mesmo tempo. Revise e repita.</translation>
    </message>
    <message>
        <source>Después se unió otra ficha a esta. Deshaz primero esa unión.</source>
        <translation>Depois outra ficha foi unida a esta. Desfaça primeiro essa união.</translation>
    </message>
    <message>
        <source>Falta decir algo del caso para resolverla.</source>
        <translation>Falta dizer algo do atendimento para resolver.</translation>
    </message>
    <message>
        <source>WhatsApp no lo aceptó. Solo se bloquea a quien escribió en las últimas 24 h.</source>
        <translation>O WhatsApp não aceitou. Só se bloqueia quem escreveu nas últimas 24 h.</translation>
    </message>
    <message>
        <source>Esperó más de 10 minutos sin conexión. Revisa antes de enviar.</source>
        <translation>Esperou mais de 10 minutos sem conexão. Revise antes de enviar.</translation>
    </message>
    <message>
        <source>Se recuperó de este dispositivo. Revisa antes de enviar.</source>
        <translation>Foi recuperada deste dispositivo. Revise antes de enviar.</translation>
    </message>
    <message>
        <source>El servidor no lo aceptó.</source>
        <translation>O servidor não aceitou.</translation>
    </message>
    <message>
        <source>De vuelta en este dispositivo: borradores: {0}; pendientes de envío: {1}.</source>
        <translation>De volta neste dispositivo: rascunhos: {0}; pendentes de envio: {1}.</translation>
    </message>
</context>
<context>
    <name>XRay</name>
    <message>
        <source>Radiografía</source>
        <translation>Raio-X</translation>
    </message>
    <message>
        <source>Cerrar la radiografía</source>
        <translation>Fechar o raio-X</translation>
    </message>
    <message>
        <source>Cómo se calcula</source>
        <translation>Como se calcula</translation>
    </message>
    <message>
        <source>De los casos al número</source>
        <translation>Dos atendimentos ao número</translation>
    </message>
    <message>
        <source>Ver más casos</source>
        <translation>Ver mais atendimentos</translation>
    </message>
    <message>
        <source>Copiar la cifra con su explicación</source>
        <translation>Copiar o número com a explicação</translation>
    </message>
    <message>
        <source>Guardar los casos en CSV</source>
        <translation>Salvar os atendimentos em CSV</translation>
    </message>
    <message>
        <source>n {0}</source>
        <translation>n {0}</translation>
    </message>
    <message>
        <source>{0} provisionales</source>
        <translation>{0} provisórios</translation>
    </message>
    <message>
        <source>Definición {0}.</source>
        <translation>Definição {0}.</translation>
    </message>
    <message>
        <source>Cambió dentro del período: compara con cuidado.</source>
        <translation>Mudou dentro do período: compare com cuidado.</translation>
    </message>
    <message>
        <source>No hay casos que puedas abrir aquí.</source>
        <translation>Não há atendimentos que você possa abrir aqui.</translation>
    </message>
    <message>
        <source>Casos que más pesan</source>
        <translation>Atendimentos que mais pesam</translation>
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
        <translation>Outro fuso…</translation>
    </message>
</context>
<context>
    <name>ZoneDialog</name>
    <message>
        <source>Zona horaria</source>
        <translation>Fuso horário</translation>
    </message>
    <message>
        <source>Usar esta zona</source>
        <translation>Usar este fuso</translation>
    </message>
    <message>
        <source>Continente/Ciudad</source>
        <translation>Continente/Cidade</translation>
    </message>
    <message>
        <source>Zona</source>
        <translation>Fuso</translation>
    </message>
    <message>
        <source>Por ejemplo America/Rosario o Europe/Andorra.</source>
        <translation>Por exemplo America/Rosario ou Europe/Andorra.</translation>
    </message>
    <message>
        <source>No hay una zona con ese nombre. Escribe continente/ciudad.</source>
        <translation>Não há um fuso com esse nome. Escreva continente/cidade.</translation>
    </message>
</context>
<context>
    <name>_Keys</name>
    <message>
        <source>elegir</source>
        <translation>escolher</translation>
    </message>
    <message>
        <source>insertar</source>
        <translation>inserir</translation>
    </message>
    <message>
        <source>enviar</source>
        <translation>enviar</translation>
    </message>
    <message>
        <source>dejar el texto</source>
        <translation>deixar o texto</translation>
    </message>
</context>
<context>
    <name>composer</name>
    <message>
        <source>Una nota no lleva audios. Cambia a Respuesta.</source>
        <translation>Uma nota não leva áudios. Mude para Resposta.</translation>
    </message>
</context>
</TS>
