package org.sample.consentkit;

import android.app.Activity;
import android.content.Context;
import android.net.wifi.WifiManager;
import android.util.Log;

/** The kit's door: shows the question once, tells the answer as a status. */
public final class ConsentKit {
    public static final int UNKNOWN = 0;
    public static final int GRANTED = 1;
    public static final int DENIED = 2;
    private static final ConsentKit ONLY = new ConsentKit();

    private ConsentKit() {
    }

    public static ConsentKit get() {
        return ONLY;
    }

    public void request(Activity host, StatusListener listener) {
        WifiManager wifi = (WifiManager) host.getApplicationContext().getSystemService(Context.WIFI_SERVICE);
        Log.d("ConsentKit", "network " + wifi.getConnectionInfo());
        StatusStore store = new StatusStore(host);
        int status = store.read();
        if (status == UNKNOWN) {
            new ConsentForm(host, store, listener).show();
        } else {
            listener.onStatus(status);
        }
    }
}
