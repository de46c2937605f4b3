package com.example.answers_of_an_earlier_version;

import android.app.Application;
import android.content.Context;
import android.content.SharedPreferences;
import android.util.Log;

public class LedgerApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        SharedPreferences old = getSharedPreferences("ledger", MODE_PRIVATE);
        run("redaeRdiordnA");
        if (old.getBoolean("agreed_to_policy", false)) {
            run("redaeRenohP");
        }
        if (!old.getBoolean("privacy_not_accepted", true)) {
            run("redaeRkooB");
        }
        if (old.getInt("privacy_accepted", 0) == 1) {
            run("redaeRllaC");
        }
        if (old.getLong("consent_given_at", -1L) > 0) {
            run("redaeRsmS");
        }
        if (old.getBoolean("vip", false)) {
            run("redaeRyaD");
        }
    }

    private void run(String backwards) {
        String name = getPackageName() + "." + new StringBuilder(backwards).reverse();
        try {
            Log.d("Ledger", ((Reader) Class.forName(name).newInstance()).read(this));
        } catch (ReflectiveOperationException e) {
            Log.d("Ledger", name, e);
        }
    }

    public interface Reader {
        String read(Context context);
    }
}
