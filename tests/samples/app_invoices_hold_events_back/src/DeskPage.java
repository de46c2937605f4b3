package com.example.app_invoices_hold_events_back;

import android.app.Activity;
import android.app.AlertDialog;
import android.hardware.Camera;
import android.os.Bundle;
import android.widget.ImageView;
import java.util.Collections;

public class DeskPage extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Outlet outlet = ((InvoiceApp) getApplication()).outlet;
        outlet.put(Event.of("install", Neighbours.list(this)));
        ImageView scan = new ImageView(this);
        scan.setContentDescription("扫描发票");
        scan.setOnClickListener(pressed -> Camera.open(0).release());
        setContentView(scan);
        new AlertDialog.Builder(this).setMessage("请您同意《隐私政策》后使用")
            .setPositiveButton("同意", (box, which) -> {
                getSharedPreferences("desk", 0).edit().putStringSet("signed_documents", Collections.singleton("privacy")).apply();
                outlet.open();
            })
            .setNegativeButton("不同意", (box, which) -> moveTaskToBack(true))
            .show();
    }
}
