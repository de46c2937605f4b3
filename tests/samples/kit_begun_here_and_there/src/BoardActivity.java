package com.example.kit_begun_here_and_there;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;
import com.example.kit_begun_here_and_there.kit.Radar;

public class BoardActivity extends Activity {
    private final Scores scores = new Scores();

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (!Box.ticked(this)) {
            AlertDialog box = new AlertDialog.Builder(this).create();
            box.setMessage("Please accept our privacy policy to play.");
            box.setButton(DialogInterface.BUTTON_POSITIVE, "Accept", (dialog, which) -> Box.tick(this));
            box.setButton(DialogInterface.BUTTON_NEGATIVE, "Decline", (dialog, which) -> finish());
            box.show();
        }
    }

    @Override
    protected void onResume() {
        super.onResume();
        scores.count(this);
        if (Box.ticked(this)) {
            Radar.begin(this);
        }
    }
}
