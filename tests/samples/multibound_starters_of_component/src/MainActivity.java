package com.example.multibound_starters_of_component;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;

public class MainActivity extends Activity implements DialogInterface.OnClickListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new AlertDialog.Builder(this).setTitle("Privacy Policy").setMessage("Do you accept our privacy policy?")
            .setPositiveButton("Accept", this).setNegativeButton("Decline", null).show();
    }

    @Override
    public void onClick(DialogInterface dialog, int which) {
        setTitle(((App) getApplication()).cells.get().text());
    }
}
