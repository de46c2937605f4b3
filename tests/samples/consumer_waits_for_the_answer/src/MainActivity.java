package com.example.consumer_waits_for_the_answer;

import android.accounts.AccountManager;
import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.util.Arrays;
import java.util.function.Consumer;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Arrays.asList("com.example", "com.google").forEach(
            type -> Log.d("Main", "n " + AccountManager.get(this).getAccountsByType(type).length));
        ask(new Identify(this));
    }

    private void ask(Consumer<Boolean> answer) {
        new AlertDialog.Builder(this).setMessage("请阅读并同意隐私政策")
            .setPositiveButton("同意", (dialog, which) -> answer.accept(true))
            .setNegativeButton("不同意", (dialog, which) -> finish())
            .show();
    }

    static final class Identify implements Consumer<Boolean> {
        private final Activity page;

        Identify(Activity page) {
            this.page = page;
        }

        @Override
        public void accept(Boolean agreed) {
            Log.d("Main", ((TelephonyManager) page.getSystemService(TELEPHONY_SERVICE)).getDeviceId());
        }
    }
}
