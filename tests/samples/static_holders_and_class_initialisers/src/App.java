package com.example.static_holders_and_class_initialisers;

import android.app.Application;
import android.content.Context;

public class App extends Application {
    static Context ctx;

    @Override
    protected void attachBaseContext(Context b) {
        super.attachBaseContext(b);
        ctx = b;
    }

    @Override
    public void onCreate() {
        super.onCreate();
        Dev.me().touch();
        String s = Consts.ID;
        if (Agree.Holder.A.ok)
            Dev.me().list();
    }
}
