package com.example.app_shop_view_models;

import android.content.Context;
import android.util.Log;

abstract class UseCase implements Runnable {
    protected final Context context;

    UseCase(Context context) {
        this.context = context.getApplicationContext();
    }

    @Override
    public final void run() {
        try {
            Log.d("UseCase", getClass().getSimpleName() + " " + load());
        } catch (RuntimeException failed) {
            Log.w("UseCase", failed);
        }
    }

    protected abstract String load();
}
