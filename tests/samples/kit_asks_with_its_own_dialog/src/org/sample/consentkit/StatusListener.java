package org.sample.consentkit;

public interface StatusListener {
    void onStatus(int status);
}
