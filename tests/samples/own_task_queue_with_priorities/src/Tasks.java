package com.example.own_task_queue_with_priorities;

import android.content.Context;
import android.net.wifi.ScanResult;
import android.net.wifi.WifiManager;
import android.telephony.TelephonyManager;
import android.util.Log;

final class Tasks {
    private Tasks() {
    }

    static final class Identify extends Task {
        private final Context context;

        Identify(Context context) {
            super(9);
            this.context = context;
        }

        @Override
        void execute() {
            Log.i("Tasks", ((TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE)).getDeviceId());
        }
    }

    static final class Nearby extends Task {
        private final WifiManager wifi;

        Nearby(WifiManager wifi) {
            super(3);
            this.wifi = wifi;
        }

        @Override
        void execute() {
            for (ScanResult result : wifi.getScanResults()) {
                Log.i("Tasks", result.BSSID);
            }
        }
    }

    static final class Number extends Task {
        private final Context context;

        Number(Context context) {
            super(1);
            this.context = context;
        }

        @Override
        void execute() {
            Log.i("Tasks", ((TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE)).getLine1Number());
        }
    }
}
