package org.sample.consentkit;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;

final class ConsentForm implements DialogInterface.OnClickListener {
    private final Activity host;
    private final StatusStore store;
    private final StatusListener listener;

    ConsentForm(Activity host, StatusStore store, StatusListener listener) {
        this.host = host;
        this.store = store;
        this.listener = listener;
    }

    void show() {
        new AlertDialog.Builder(host)
                .setTitle("Your privacy")
                .setMessage("This app and its partners would like your consent to process device data.")
                .setPositiveButton("Consent", this)
                .setNegativeButton("Do not consent", this)
                .setCancelable(false)
                .show();
    }

    @Override
    public void onClick(DialogInterface dialog, int which) {
        int status = which == DialogInterface.BUTTON_POSITIVE ? ConsentKit.GRANTED : ConsentKit.DENIED;
        store.write(status);
        listener.onStatus(status);
    }
}
