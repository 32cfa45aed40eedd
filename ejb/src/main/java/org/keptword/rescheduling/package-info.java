/**
 * Asking for another time of a session: a client asks and suggests, the counselor moves the session or keeps its time. Owns
 * {@code session_request}. It is between the client who asks and the staff of the case: the partner never learns of it, also where the session
 * is with both. Listens to {@link org.keptword.sessions.SessionMoved}; reports {@link org.keptword.rescheduling.RequestEvent}.
 */
package org.keptword.rescheduling;
