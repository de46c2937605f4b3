package com.example.application_static_init;

import android.app.Application;
import android.os.Build;

public class App extends Application {
    static final String SERIAL = Build.SERIAL;
    static final byte[] MAC = Hardware.ADDRESS;
}
