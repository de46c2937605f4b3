package com.example.singletons;

import android.telephony.TelephonyManager;

final class SimKeeper {
    private static volatile SimKeeper keeper;
    final String subscriber;

    private SimKeeper() {
        subscriber = ((TelephonyManager) App.self.getSystemService("phone")).getSubscriberId();
    }

    static SimKeeper get() {
        if (keeper == null) {
            synchronized (SimKeeper.class) {
                if (keeper == null) {
                    keeper = new SimKeeper();
                }
            }
        }
        return keeper;
    }
}
