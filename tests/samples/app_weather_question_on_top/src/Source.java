package com.example.app_weather_question_on_top;

interface Source {
    String where();
}
