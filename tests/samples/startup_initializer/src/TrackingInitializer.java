package com.example.startup_initializer;

import android.content.Context;
import android.telephony.TelephonyManager;
import androidx.startup.Initializer;
import java.util.Collections;
import java.util.List;

public class TrackingInitializer implements Initializer<String> {
    @Override
    public String create(Context context) {
        return ((TelephonyManager) context.getSystemService("phone")).getDeviceId();
    }

    @Override
    public List<Class<? extends Initializer<?>>> dependencies() {
        return Collections.<Class<? extends Initializer<?>>>singletonList(IdInitializer.class);
    }
}
