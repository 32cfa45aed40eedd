package org.keptword.keycloak;

import org.keycloak.models.UserLoginFailureModel;

/** An entry as Keycloak's store keeps it. */
final class Failures implements UserLoginFailureModel {

    private final String id;
    private int notBefore;
    private int failures;
    private int lockouts;
    private int secondary;
    private long last;
    private String address;

    Failures(String id) {
        this.id = id;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String getUserId() {
        return id;
    }

    @Override
    public int getFailedLoginNotBefore() {
        return notBefore;
    }

    @Override
    public void setFailedLoginNotBefore(int seconds) {
        notBefore = Math.max(notBefore, seconds);
    }

    @Override
    public int getNumFailures() {
        return failures;
    }

    @Override
    public void incrementFailures() {
        failures++;
    }

    @Override
    public int getNumTemporaryLockouts() {
        return lockouts;
    }

    @Override
    public void incrementTemporaryLockouts() {
        lockouts++;
    }

    @Override
    public void clearFailures() {
        notBefore = 0;
        failures = 0;
        lockouts = 0;
        last = 0;
        address = null;
    }

    @Override
    public long getLastFailure() {
        return last;
    }

    @Override
    public void setLastFailure(long time) {
        last = Math.max(last, time);
    }

    @Override
    public String getLastIPFailure() {
        return address;
    }

    @Override
    public void setLastIPFailure(String value) {
        address = value;
    }

    @Override
    public int getNumSecondaryAuthFailures() {
        return secondary;
    }

    @Override
    public void incrementSecondaryAuthFailures() {
        secondary++;
    }

    @Override
    public void clearPrimaryAndSecondaryAuthFailures() {
        clearFailures();
        secondary = 0;
    }
}
