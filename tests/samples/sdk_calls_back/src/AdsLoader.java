package com.example.sdk.ads;

import android.os.Handler;
import android.os.Looper;

public class AdsLoader {
    public interface Listener {
        void onLoaded(String slot);
    }

    private Listener listener;

    public AdsLoader listener(Listener value) {
        listener = value;
        return this;
    }

    public void load(final String slot) {
        new Handler(Looper.getMainLooper()).post(new Runnable() {
            @Override
            public void run() {
                if (listener != null) {
                    listener.onLoaded(slot);
                }
            }
        });
    }
}
