package com.example.page_that_finishes_is_never_shown;

import android.accounts.AccountManager;
import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        ExecutorService pool = Executors.newCachedThreadPool();
        try {
            pool.invokeAll(Arrays.asList(new Names(), new Apps()));
        } catch (InterruptedException stopped) {
            Log.d("Main", "stopped");
        }
        if (!getSharedPreferences("start", MODE_PRIVATE).getBoolean("agreed_to_policy", false)) {
            startActivity(new Intent(this, AskActivity.class));
            finish();
            return;
        }
        Log.d("Main", "welcome");
    }

    @Override
    protected void onResume() {
        super.onResume();
        Log.d("Main", ((TelephonyManager) getSystemService(TELEPHONY_SERVICE)).getSubscriberId());
    }

    private final class Names implements Callable<Integer> {
        @Override
        public Integer call() {
            return AccountManager.get(MainActivity.this).getAccounts().length;
        }
    }

    private final class Apps implements Callable<Integer> {
        @Override
        public Integer call() {
            return getPackageManager().getInstalledPackages(0).size();
        }
    }
}
