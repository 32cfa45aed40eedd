package org.keptword.homework.internal;

/**
 * When queued work opens by itself: once the counselor has reviewed a piece of work, the next one of the same phase opens, so that
 * the client never has more than the two a phase begins with, and nothing opens that the counselor has not had a look before. Not
 * when something is handed in: an answer that worries must not be followed by the next task unread. What a
 * review opens can be begun once the review can be undone no more. At any time the counselor opens any queued one by one click.
 */
public final class QueuePolicy {

    private QueuePolicy() {}

    /**
     * Whether one more may open.
     *
     * @param toDo how many pieces of the phase the client can work on now
     */
    public static boolean hasRoom(long toDo) {
        return toDo < Preselection.AT_ONCE;
    }
}
