package org.keptword.reports;

/** Puts a client's own copy on paper, in that person's language. Asked once, from the thread the copy is made on. */
public interface OwnCopyPrinter {

    /**
     * The whole copy as a PDF.
     *
     * @param alive to be called now and then while it waits or works, so that it is known that somebody works on it
     */
    byte[] print(OwnCopy copy, Runnable alive);
}
