package com.example.rx_shapes;

import android.app.Activity;
import android.app.ActivityManager;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import io.reactivex.Observable;
import io.reactivex.functions.Consumer;
import io.reactivex.functions.Function;
import io.reactivex.schedulers.Schedulers;
import java.util.concurrent.Callable;

public class L extends Activity {
    private Observable<String> lazy;

    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        Observable
                .fromCallable(new Callable<String>() {
                    public String call() {
                        return ((TelephonyManager) L.this.getSystemService("phone")).getDeviceId();
                    }
                })
                .subscribeOn(Schedulers.io())
                .map(new Function<String, String>() {
                    public String apply(String s) {
                        ((ActivityManager) L.this.getSystemService("activity")).getRunningAppProcesses();
                        return s + "x";
                    }
                })
                .subscribe(new Consumer<String>() {
                    public void accept(String s) {
                        ((TelephonyManager) L.this.getSystemService("phone")).getSubscriberId();
                    }
                });
        lazy = Observable.fromCallable(new IdCall(this));
        new AlertDialog.Builder(this)
                .setMessage("隐私政策")
                .setPositiveButton("同意",
                        new DialogInterface.OnClickListener() {
                            public void onClick(DialogInterface d, int w) {
                                Observable.create(new AppsSource(L.this)).subscribe(new Out());
                            }
                        })
                .setNegativeButton("拒绝", null)
                .show();
    }
}
