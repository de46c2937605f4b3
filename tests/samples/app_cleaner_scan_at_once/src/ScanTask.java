package com.example.app_cleaner_scan_at_once;

import android.os.AsyncTask;
import java.lang.ref.WeakReference;

final class ScanTask extends AsyncTask<Rule, Integer, Integer> {
    private final WeakReference<MainActivity> page;

    ScanTask(MainActivity page) {
        this.page = new WeakReference<>(page);
    }

    @Override
    protected Integer doInBackground(Rule... rules) {
        int sum = 0;
        for (Rule rule : rules) {
            sum += rule.weigh();
            publishProgress(sum);
        }
        return sum;
    }

    @Override
    protected void onPostExecute(Integer sum) {
        MainActivity owner = page.get();
        if (owner != null) {
            owner.show(sum);
        }
    }
}
