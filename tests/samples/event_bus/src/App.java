package com.example.event_bus;

import android.app.Application;
import android.telephony.TelephonyManager;
import com.example.event_bus.bus.Bus;
import com.example.event_bus.bus.Sub;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Bus.get().on(Started.class, new Sub() {
            public void onEvent(Object e) {
                ((TelephonyManager) App.this.getSystemService("phone")).getDeviceId();
            }
        });
        Bus.get().on(Agreed.class, new Sub() {
            public void onEvent(Object e) {
                ((TelephonyManager) App.this.getSystemService("phone")).getSubscriberId();
            }
        });
        Bus.get().post(new Started());
    }
}
