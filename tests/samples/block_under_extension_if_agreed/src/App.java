package com.example.block_under_extension_if_agreed;

import android.app.Application;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        PrivacyExtKt.ifAgreed(this, new App$onCreate$1(this), new App$onCreate$2(this));
        PrivacyExtKt.collect$default(this, false, new App$onCreate$3(this), 1, null);
    }
}
