package com.example.rx_observable;

import android.app.Application;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.util.Log;
import io.reactivex.Observable;
import io.reactivex.functions.Consumer;
import io.reactivex.functions.Function;
import io.reactivex.schedulers.Schedulers;
import java.util.concurrent.Callable;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Observable.fromCallable(new Callable<TelephonyManager>() {
            @Override
            public TelephonyManager call() {
                return getSystemService(TelephonyManager.class);
            }
        }).map(new Function<TelephonyManager, String>() {
            @Override
            public String apply(TelephonyManager telephony) {
                return telephony.getDeviceId();
            }
        }).subscribeOn(Schedulers.io()).subscribe(new Consumer<String>() {
            @Override
            public void accept(String imei) {
                Log.i(imei, Settings.Secure.getString(getContentResolver(), "android_id"));
            }
        });
    }
}
