package com.example.app_recipe_decorated_reporters;

interface Reporter {
    String report();
}
