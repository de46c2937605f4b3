package com.example.event_bus;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;
import com.example.event_bus.bus.Bus;

public class L extends Activity implements DialogInterface.OnClickListener {
    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        new AlertDialog.Builder(this)
                .setMessage("请同意隐私政策")
                .setPositiveButton("同意", this)
                .setNegativeButton("不同意", null)
                .show();
    }

    public void onClick(DialogInterface d, int w) {
        Bus.get().post(new Agreed());
    }
}
