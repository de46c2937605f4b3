package com.example.base_page_with_three_hooks;

import android.app.ActivityManager;
import android.app.AlertDialog;
import android.bluetooth.BluetoothDevice;
import android.bluetooth.BluetoothManager;
import android.content.Intent;
import android.os.Bundle;
import android.util.Log;

public class FirstPage extends BasePage {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.first);
        findViewById(R.id.shelf).setOnClickListener(view -> startActivity(new Intent(this, ShelfPage.class)));
    }

    @Override
    protected void prepare() {
        ActivityManager manager = (ActivityManager) getSystemService(ACTIVITY_SERVICE);
        Log.d("First", "came from " + manager.getRunningTasks(2));
    }

    @Override
    protected void prepareTrusted() {
        BluetoothManager radio = getSystemService(BluetoothManager.class);
        for (BluetoothDevice device : radio.getAdapter().getBondedDevices()) {
            Log.d("First", "kiln " + device.getName());
        }
    }

    @Override
    protected void prepareUntrusted() {
        new AlertDialog.Builder(this)
                .setMessage("使用前请阅读《隐私政策》")
                .setPositiveButton("同意", (dialog, which) -> Trust.give(this))
                .setNegativeButton("取消", (dialog, which) -> finish())
                .show();
    }
}
