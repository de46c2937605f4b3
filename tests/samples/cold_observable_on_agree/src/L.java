package com.example.cold_observable_on_agree;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;
import android.provider.Settings;
import io.reactivex.Observable;
import io.reactivex.functions.Consumer;
import java.util.concurrent.Callable;

public class L extends Activity {
    private Observable<String> lazy;

    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        lazy = Observable.fromCallable(new Callable<String>() {
            public String call() {
                return Settings.Secure.getString(L.this.getContentResolver(), "android_id");
            }
        });
        new AlertDialog.Builder(this)
                .setMessage("隐私政策")
                .setPositiveButton("同意",
                        new DialogInterface.OnClickListener() {
                            public void onClick(DialogInterface d, int w) {
                                lazy.subscribe(new Consumer<String>() {
                                    public void accept(String s) {}
                                });
                            }
                        })
                .setNegativeButton("拒绝", null)
                .show();
    }
}
