package org.keptword.backups;

/** Why a planned backup was not made, as the launcher says it. What it says to the operator besides, with paths, is in its log alone. */
public enum BackupFailure {
    /** The folder is not there, such as a share that is not mounted. */
    FOLDER_MISSING,
    /** The folder cannot be written to. */
    FOLDER_CLOSED,
    /** Others than its owner can enter the folder. */
    FOLDER_OPEN,
    /** The folder would be lost together with the data, or the keys would lie with the data. */
    FOLDER_INSIDE,
    /** There is too little room. */
    DISK_FULL,
    /** Copying ended before it was complete. */
    COPY,
    /** The backup was made, and older ones could not be removed. */
    REMOVAL
}
