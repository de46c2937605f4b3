package com.example.method_reference_static;

import android.app.Application;
import android.content.Context;
import android.telephony.TelephonyManager;
import java.util.function.Function;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        apply(App::readDevice);
        apply(MacReader::new);
    }

    private Object apply(Function<Context, Object> reader) {
        return reader.apply(this);
    }

    private static Object readDevice(Context context) {
        return context.getSystemService(TelephonyManager.class).getDeviceId();
    }
}
