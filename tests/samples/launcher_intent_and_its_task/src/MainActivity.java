package com.example.launcher_intent_and_its_task;

import android.app.Activity;
import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.content.IntentFilter;
import android.net.Uri;
import android.os.Bundle;
import android.telephony.TelephonyManager;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (!isTaskRoot() || !getIntent().hasCategory(Intent.CATEGORY_LAUNCHER)) {
            finish();
            return;
        }
        if (categories() && addresses() && sticky()) {
            ((TelephonyManager) getSystemService("phone")).getDeviceId();
        }
        startActivity(new Intent(this, Next.class));
    }

    private boolean categories() {
        Intent bare = new Intent();
        boolean none = !bare.hasCategory("a") && bare.getCategories() == null;
        bare.addCategory("a").addCategory("b");
        boolean two = bare.hasCategory("a") && bare.getCategories().size() == 2;
        bare.removeCategory("a");
        bare.removeCategory("b");
        return none && two && bare.getCategories() == null && getIntent().getCategories().size() == 1;
    }

    private boolean addresses() {
        Uri page = Uri.parse("http://example.com/a");
        Intent typed = new Intent().setType("text/plain").setData(page);
        Intent addressed = new Intent().setData(page).setType("text/plain");
        Intent both = new Intent().setDataAndType(page, "text/plain");
        return typed.getType() == null && typed.getData() == page && addressed.getData() == null
                && "text/plain".equals(addressed.getType()) && both.getData() == page && both.getType() != null;
    }

    private boolean sticky() {
        IntentFilter filter = new IntentFilter("com.example.NEVER");
        filter.addAction("android.net.conn.CONNECTIVITY_CHANGE");
        filter.addAction(Intent.ACTION_BATTERY_CHANGED);
        Intent first = registerReceiver(new BroadcastReceiver() {
            @Override
            public void onReceive(Context context, Intent intent) {}
        }, filter);
        return "android.net.conn.CONNECTIVITY_CHANGE".equals(first.getAction()) && registerReceiver(null, new IntentFilter()) == null;
    }
}
