package org.keptword.launcher;

/** Why a planned backup was not made. The names are those in the database; the sentence for the operator is in the log. */
enum BackupFailure {
    /** The folder is not there: a share is not mounted. */
    FOLDER_MISSING,
    /** The folder cannot be written to. */
    FOLDER_CLOSED,
    /** Others than its owner can enter the folder. */
    FOLDER_OPEN,
    /** The folder is inside the data folder, or the keys would lie with the data. */
    FOLDER_INSIDE,
    /** There is too little room. */
    DISK_FULL,
    /** Copying ended before it was complete. */
    COPY,
    /** The backup was made, and older ones could not be removed. */
    REMOVAL
}
