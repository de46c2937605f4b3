package com.example.app_choir_rehearsal_asks_twice;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.content.Intent;
import android.os.Bundle;
import android.view.View;

public class ChoirActivity extends Activity implements DialogInterface.OnClickListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.choir);
        if (!House.of(this).isOpen()) {
            new AlertDialog.Builder(this).setMessage("合唱团隐私政策").setPositiveButton("同意", this).setNegativeButton("不同意", this).show();
        }
    }

    @Override
    public void onClick(DialogInterface dialog, int which) {
        if (which == DialogInterface.BUTTON_POSITIVE) {
            House.of(this).enter();
        } else {
            finish();
        }
    }

    public void rehearse(View view) {
        startActivity(new Intent(this, RehearsalActivity.class));
    }
}
