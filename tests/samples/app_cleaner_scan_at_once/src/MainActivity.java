package com.example.app_cleaner_scan_at_once;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.AsyncTask;
import android.os.Bundle;
import android.widget.TextView;
import java.util.List;

public class MainActivity extends Activity {
    private TextView result;
    private Terms terms;
    private boolean scanned;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        terms = new Terms(this);
        result = new TextView(this);
        result.setOnLongClickListener(new Feedback());
        setContentView(result);
        if (!terms.agreed()) {
            new AlertDialog.Builder(this)
                    .setMessage("请阅读《隐私政策》")
                    .setPositiveButton("同意", (dialog, which) -> {
                        terms.agree();
                        scan();
                    })
                    .setNegativeButton("取消", null)
                    .show();
        }
    }

    @Override
    public void onWindowFocusChanged(boolean focus) {
        super.onWindowFocusChanged(focus);
        if (focus && !scanned) {
            scanned = true;
            scan();
        }
    }

    private void scan() {
        List<Rule> rules = RuleFactory.rules(getApplicationContext(), terms.agreed());
        new ScanTask(this).executeOnExecutor(AsyncTask.THREAD_POOL_EXECUTOR, rules.toArray(new Rule[0]));
    }

    void show(int sum) {
        result.setText("" + sum);
    }
}
