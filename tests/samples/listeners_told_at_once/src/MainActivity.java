package com.example.listeners_told_at_once;

import android.app.Activity;
import android.net.ConnectivityManager;
import android.net.Network;
import android.net.NetworkCapabilities;
import android.os.Bundle;
import android.os.Handler;
import android.os.Looper;
import android.os.Message;
import android.os.SystemClock;
import android.provider.Settings;
import android.telephony.PhoneStateListener;
import android.telephony.TelephonyManager;

public class MainActivity extends Activity {
    private TelephonyManager phone;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        phone = getSystemService(TelephonyManager.class);
        getSystemService(ConnectivityManager.class).registerDefaultNetworkCallback(new OnNetwork());
        phone.listen(new OnState(), PhoneStateListener.LISTEN_CALL_STATE);
        phone.listen(new OnNothing(), PhoneStateListener.LISTEN_NONE);
        getMainExecutor().execute(new Runnable() {
            @Override
            public void run() {
                phone.getSimSerialNumber();
            }
        });
        new Handler(Looper.getMainLooper()) {
            @Override
            public void handleMessage(Message message) {
                if (message.what == 7)
                    phone.getSubscriberId();
            }
        }.sendEmptyMessageAtTime(7, SystemClock.uptimeMillis() + 50);
    }

    private class OnNetwork extends ConnectivityManager.NetworkCallback {
        private boolean available;

        @Override
        public void onAvailable(Network network) {
            available = true;
        }

        @Override
        public void onCapabilitiesChanged(Network network, NetworkCapabilities can) {
            if (available && can.hasCapability(NetworkCapabilities.NET_CAPABILITY_INTERNET))
                phone.getDeviceId();
        }
    }

    private class OnState extends PhoneStateListener {
        @Override
        public void onCallStateChanged(int state, String number) {
            if (state == TelephonyManager.CALL_STATE_IDLE)
                Settings.Secure.getString(getContentResolver(), "android_id");
        }
    }

    private class OnNothing extends PhoneStateListener {
        @Override
        public void onCallStateChanged(int state, String number) {
            phone.getLine1Number();
        }
    }
}
