package org.keptword.launcher;

/** What the commands of {@code ./run} are, as it lists them itself. */
final class Usage {

    static final String TEXT = """
            ./run            build what changed, start everything, and print the address and the accounts
            ./run --address https://NAME   start for phones of this network too, with a certificate of this machine
            ./run --fresh    start with new demonstration data
            ./run redeploy   build what changed and deploy it to the running servers, one after the other
            ./run restart    restart a cluster's servers one after the other, without downtime
            ./run promote    make the standby the database when the database is lost
            ./run detach     continue without the standby, even when it hangs and blocks every change
            ./run attach     create a new standby, without downtime
            ./run status     show what is running
            ./run stop       stop everything; the data is kept
            ./run backup [FOLDER [KEYS]]        copy the database and the keys to new folders, without downtime
            ./run backup --planned | --due      make the planned backup now, or when it is time for it (KEPTWORD_BACKUP_FOLDER)
            ./run check-backup FOLDER [KEYS]    restore a backup on trial, beside what runs, and read everything in it
            ./run restore FOLDER [KEYS]         restore a backup into an empty data folder (KEPTWORD_DATA)
            ./run found                         make a link with which a practice can be founded
            ./run prepare-sign-in               prepare the realm of a Keycloak that you run yourself
            ./run upgrade [OLD]                 bring the data to this release, or go back to the old one (in a release)
            ./run upgrade --back                go back to the old release while an upgrade is not finished
            ./run install [--user NAME] [--units FOLDER]   write units for systemd (in a release)
            ./run serve SERVICE                 run database, sign-in, or application in the foreground
            ./run rotate-keys [PRACTICE]        encrypt the texts with new keys, without downtime
            ./run change-master-key             create a new master key in the key file, without downtime
            ./run restore-practice-key PRACTICE FILE   restore a practice's key from a manager's copy
            ./run erase-practice-key PRACTICE   make a practice's texts unreadable for good
            ./run migrate                       bring the schema of a running database to this version
            ./run verify-trail [PRACTICE]       check the audit log; exit code 1 if it has been changed
            ./run accept-trail PRACTICE         accept the audit log as it is after a restored backup""";

    private Usage() {}
}
