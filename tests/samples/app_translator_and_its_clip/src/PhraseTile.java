package com.example.app_translator_and_its_clip;

import android.content.Intent;
import android.service.quicksettings.TileService;

public class PhraseTile extends TileService {
    @Override
    public void onClick() {
        startActivityAndCollapse(new Intent(this, PhraseActivity.class).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK));
    }
}
