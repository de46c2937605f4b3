package com.example.futures_chained_at_launch;

import android.app.Application;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        CompletableFuture.supplyAsync(new ReadId(getContentResolver()), Executors.newCachedThreadPool())
            .thenApply(new AddSubscriber((TelephonyManager) getSystemService(TELEPHONY_SERVICE)))
            .thenAccept(new Consumer<String>() {
                @Override
                public void accept(String text) {
                    Log.d("App", Integer.toHexString(text.hashCode()));
                }
            });
    }
}
