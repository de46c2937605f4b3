package com.example.not_unsettled_ternary_and_finally;

import android.app.Activity;
import android.app.AlertDialog;
import android.bluetooth.BluetoothAdapter;
import android.bluetooth.le.ScanCallback;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collections;

public class LedgerPage extends Activity {
    private Settled settled;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        settled = new Settled(getPreferences(MODE_PRIVATE));
        boolean open = !(!settled.isNotUnsettled());
        String mark = open ? Settings.Secure.getString(getContentResolver(), "android_id") : "nobody";
        Log.d("Ledger", mark);
        if (!open) {
            new AlertDialog.Builder(this).setTitle("隐私政策").setMessage("请确认已阅读隐私政策")
                .setPositiveButton("同意", (box, which) -> settled.settle())
                .setNegativeButton("拒绝", (box, which) -> finish()).show();
        }
        printers();
    }

    private void printers() {
        try {
            if (!settled.isNotUnsettled()) {
                return;
            }
            BluetoothAdapter.getDefaultAdapter().getBluetoothLeScanner().startScan(new ScanCallback() { });
        } finally {
            addresses();
        }
    }

    private void addresses() {
        try {
            for (NetworkInterface card : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                for (InetAddress address : Collections.list(card.getInetAddresses())) {
                    Log.d("Ledger", card.getName() + address.getHostAddress());
                }
            }
        } catch (SocketException gone) {
            Log.d("Ledger", "no net");
        }
    }
}
