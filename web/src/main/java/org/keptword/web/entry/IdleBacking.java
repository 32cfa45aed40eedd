package org.keptword.web.entry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** What a page has to know to warn in time before it signs out. */
@Named
@RequestScoped
public class IdleBacking {

    @Inject
    HttpServletRequest request;

    /** After so many seconds without a key, tap or movement of the pointer a person is signed out. */
    public long getSeconds() {
        return SessionActivity.limit(request).toSeconds();
    }

    /** So many seconds before, the page says so. */
    public long getWarning() {
        return SessionActivity.warning(request).toSeconds();
    }

    /** The time in whole minutes, for the words. */
    public long getMinutes() {
        return Math.max(1, getSeconds() / 60);
    }
}
