package com.example.generated_component_double_check;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;
import android.util.Log;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new AlertDialog.Builder(this).setMessage("By tapping Agree you accept our Privacy Policy.")
            .setPositiveButton("Agree", new DialogInterface.OnClickListener() {
                @Override
                public void onClick(DialogInterface dialog, int which) {
                    Log.d("Main", String.valueOf(((App) getApplication()).component.places().get().last()));
                }
            }).setNegativeButton("Cancel", null).show();
    }
}
