package org.keptword.reports;

/** Puts a client's own copy on paper, in that person's language. Asked once, from the thread the copy is made on. */
public interface CopyPress {

    /** The whole copy as a PDF. */
    byte[] print(OwnCopy copy);
}
