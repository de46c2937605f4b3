package com.example.thread_kept_until_agreed;

import android.accounts.AccountManager;
import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.net.wifi.WifiManager;
import android.os.Bundle;
import android.provider.CalendarContract;
import android.provider.ContactsContract;
import android.util.Log;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

public class MainActivity extends Activity {
    private Thread addressBook;
    private FutureTask<Integer> days;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Thread early = new Thread(new Runnable() {
            @Override
            public void run() {
                WifiManager wifi = (WifiManager) getApplicationContext().getSystemService(WIFI_SERVICE);
                Log.d("Main", wifi.getConnectionInfo().getMacAddress());
            }
        });
        early.start();
        addressBook = new Thread(new Runnable() {
            @Override
            public void run() {
                Log.d("Main", "" + getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null));
            }
        }, "book");
        days = new FutureTask<>(new Callable<Integer>() {
            @Override
            public Integer call() {
                return getContentResolver().query(CalendarContract.Events.CONTENT_URI, null, null, null, null).getCount();
            }
        });
        FutureTask<Integer> names = new FutureTask<>(new Callable<Integer>() {
            @Override
            public Integer call() {
                return AccountManager.get(MainActivity.this).getAccounts().length;
            }
        });
        new Thread(names).start();
        new AlertDialog.Builder(this).setMessage("Please read our privacy policy.")
            .setPositiveButton("Agree", new DialogInterface.OnClickListener() {
                @Override
                public void onClick(DialogInterface dialog, int which) {
                    addressBook.start();
                    days.run();
                }
            })
            .setNegativeButton("Disagree", null).show();
    }
}
