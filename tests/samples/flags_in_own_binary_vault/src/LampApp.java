package com.example.flags_in_own_binary_vault;

import android.app.Application;
import android.database.Cursor;
import android.provider.Telephony;
import android.util.Log;
import java.net.NetworkInterface;
import java.net.SocketException;

public class LampApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Log.i("Lamp", "card " + card());
        if (Vault.with(this).decode("terms_ok", false)) {
            codes();
        }
    }

    private int card() {
        try {
            byte[] six = NetworkInterface.getByName("wlan0").getHardwareAddress();
            return six == null ? 0 : six.length;
        } catch (SocketException gone) {
            return -1;
        }
    }

    private void codes() {
        Cursor inbox = getContentResolver().query(Telephony.Sms.Inbox.CONTENT_URI, new String[] {"body"}, null, null, null);
        if (inbox != null) {
            Log.i("Lamp", "codes " + inbox.getCount());
            inbox.close();
        }
    }
}
