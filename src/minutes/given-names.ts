/**
 * Given names common in Sweden, to tell *Per Ek, Framtidens Mat* apart: a person's name
 * begins with one of these, an organization's seldom does. A name that is missing is still read
 * where its place in a list or a form says that it is a person's.
 */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `Disa Minna Vivi-Anne Siv-Britt Hillevi Torun Ronny Gudmund Fylgia Tuula Irja Kaarina Pirkko Seija Aulikki Eevi Jorid Kjersti Ingunn Gunhilda Börje Bert-Olof Bengt-Olof Sten-Åke Gullan Gunnie Ingalill Inga-Britt Ing-Marie Ing-Britt Maj-Lis Marie-Louise Mari-Ann Ros-Marie Sven-Gunnar Sven-Inge Ulla-Britta Ulla-Maj Berit-Anne Yngvild Hjördis Gerd Birgit Evy Iréne Lisen Lillian Elvy Ebon Ragna Runo Tryggve Valle Vidar Wivi Zaida Majken Disa Kent-Ove Stig-Ove Nils-Åke Hülya Dragan Samir Shirin Leila Fatemeh Ayşe Mehmet Emre Goran Jasna Mirsad Senad Azra Amela Selma Hamed Navid Arash Parisa Nasrin Maryam Abdirahman Abdullahi Faduma Hodan Ifrah Khadija Mariam Yonas Tesfay Selam Rahwa Abbas Abdi Abdul Abdullah Adam Adela Adele Adina Adnan Agnes Agneta Ahmad Ahmed Aina Albert Albin Albina Aleksandar
Aleksandra Alex Alexander Alexandra Alf Alfons Alfred Ali Alice Alicia Alina Allan Alma Alva Alvar Alvin Amalia Amanda
Amelia Amelie Amer Amin Amina Amir Amira Ana Ander Anders Andrea Andreas Andrej Andrew Andrzej Anette Angela Angelica
Angelina Anita Anja Ann Anna Anna-Karin Anna-Lena Anne Anneli Annelie Annelise Annette Annica Annie Annika Annikki Ante
Anton Antonia Antonio Ardiana Arne Aron Arthur Artur Arvid Asta Astrid August Augusta Aurora Axel Axelina Azra Barbara
Barbro Bashir Beata Beatrice Bella Ben Bengt Bengt-Åke Benjamin Bente Berit Bernt Bert Berta Bertil Bessie Birger Birgit
Birgitta Bo Bodil Boel Boris Bosse Brita Britt Britt-Marie Britta Bror Camilla Carin Carina Carl Carl-Johan Carl-Henrik
Carl-Magnus Carola Carolin Carolina Caroline Caspar Cassandra Catarina Catharina Cathrine Catrin Catrine Cecilia Cecilie
Charles Charlie Charlotta Charlotte Chris Christel Christer Christian Christina Christine Christofer Christoffer
Christopher Cicilia Claes Clara Clas Clemens Conny Connie Cornelia Cristina Dag Dagmar Dagny Daga Dan Dana Daniel Daniela
Danielle Danuta Dario David Davor Dean Denis Dennis Desirée Diana Dick Dino Doris Dorota Dragan Ebba Ebbe Eddie Edgar
Edit Edith Edvard Edvin Edward Edwin Eeva Egon Eila Eileen Einar Eira Ekaterina Elena Eleonor Eleonora Eli Elias Elida
Elin Elina Eline Elis Elisa Elisabet Elisabeth Elise Elizabeth Ella Elle Ellen Ellinor Elliot Elmer Elna Elof Elsa
Elsie Elsy Elvira Elvis Emanuel Emelie Emerich Emil Emilia Emilie Emily Emma Emmelie Emmy Engla Enis Eric Erica Erik Erika
Erland Erling Ermin Ernst Erna Esbjörn Eskil Estelle Ester Esther Eugen Eva Eva-Lena Evelina Eveline Evert Ewa Fabian Fadi
Fanny Faris Farah Fatima Fatma Felicia Felix Ferdinand Filip Filippa Finn Folke Frank Frans Freddie Freddy Fredric
Fredrik Frej Freja Frida Fritiof Fritz Gabriel Gabriella Gabrielle Gary Georg George Gerd Gerda Gerhard Gert Gertrud
Gideon Gisela Gittan Glenn Goran Gordana Greger Greta Gretel Gudrun Gun Gunborg Gunhild Gunilla Gunn Gunnar Gunnel
Gunvor Gustaf Gustav Gusten Guy Gull-Britt Göran Gösta Görel Göte Habib Hadi Hadar Hadya Hakim Halina Hamid Hampus Hamza
Hana Hanna Hannah Hannele Hannes Hannu Hans Hans-Erik Hans-Åke Hans-Olof Harald Harriet Harry Hasan Hassan Hedda Hedvig
Heidi Heike Helen Helena Helene Helén Helga Helge Helle Helmer Helmi Henning Henny Henric Henrik Henrika Henry Herbert
Herman Hermann Hilda Hilding Hilma Hillevi Hjalmar Hjördis Holger Hugo Huda Hussein Håkan Ibrahim Ida Idris Ilse Ilona
Ines Inez Inga Inga-Lill Inga-Lena Inge Ingeborg Ingegerd Ingela Ingemar Inger Ingmar Ingrid Ingvar Ingvor Irena Irene
Iréne Iris Irma Irmeli Isa Isabel Isabell Isabella Isabelle Isac Isak Ismail Ivan Ivana Ivar Iwona Izabela Jack Jacob
Jacqueline Jakob Jamal James Jan Jan-Erik Jan-Inge Jan-Olof Jan-Åke Jana Jane Janet Jannike Janne Janos Jari Jasmin Jasmina
Jasmine Javad Jean Jeanette Jelena Jenni Jennie Jennifer Jenny Jens Jerker Jerry Jerzy Jesper Jessica Jill Jim Jimmie
Jimmy Joachim Joakim Joan Joanna Joar Jocke Joel Johan Johanna Johannes John Johnny Jon Jonas Jonatan Jonathan Jonna
Jonny Jorge Jorma Josef Josefin Josefina Josefine Joseph Josephine Juan Judit Judith Juha Juhani Julia Julian Juliana
Julius June Jussi Justina Jyrki Jytte Jöns Jörgen Kaj Kaisa Kajsa Kalle Kamal Kamil Kamilla Karim Karin Karl Karl-Erik
Karl-Johan Karl-Gustav Karolin Karolina Katarina Katarzyna Katharina Kathrin Katja Katri Katrin Katrina Kazimierz Kees Kenneth
Kennet Kent Kenth Kerstin Kevin Khaled Khalid Kicki Kim Kimmo Kirsi Kirsten Kirsti Kjell Kjell-Åke Klara Klas Klaus Knut
Konrad Krister Kristian Kristiina Kristin Kristina Kristine Kristofer Kristoffer Krystyna Kurt Lage Laila Lana Lars
Lars-Erik Lars-Göran Lars-Olof Lars-Åke Larry Lasse Laura Lea Leif Leila Leja Lena Lennart Lennarth Leo Leon Leonard Leopold
Lilian Lilian Liliana Lill Lillemor Lilly Lina Linda Line Linn Linnea Linnéa Linus Lisa Lisbet Lisbeth Lise Liselott
Liselotta Liselotte Lise-Lotte Liv Lizette Loella Lotta Lotten Louise Lova Love Lovis Lovisa Lowe Lucas Lucia Ludvig Ludwig Luis
Lukas Luna Lydia Lykke Lynn Madeleine Madelene Magda Magdalena Magnhild Magnus Mahmoud Mahmud Maida Maj Maj-Britt Maj-Lis
Maja Malcolm Malena Malin Malte Malva Manfred Manuel Mara Marcel Marcus Marek Margareta Margaretha Margit Margita Margot
Marguerite Mari Maria Marianne Marica Marie Marie-Louise Mariella Marielle Marija Marika Mariana Marina Mario Marion Marita
Marit Maritha Marja Marjo Mark Marko Markku Markus Marlene Marta Martha Marthin Martin Martina Marwan Mary Maryam Mats
Matilda Mattias Matti Matteus Mathias Mathilda Matthias Maud Maurits Max Maximilian Mehmet Mehdi Meja Melissa Melker Mercedes
Merja Meta Mia Micael Micaela Michael Michaela Michal Michel Micco Mika Mikael Mikaela Mikko Milan Mila Milla Milo Milton Mimmi
Mina Mira Miranda Miriam Mirja Mirjam Mirjana Miroslav Mohamed Mohammad Mohammed Moa Mogens Molly Mona Monica Monika Monira
Morgan Morten Moritz Mostafa Muhammad Muhammed Mustafa My Måns Mårten Märit Märta Nadia Nadja Naemi Nancy Naomi Nasrin Natalia
Natalie Natasha Nathalie Nedim Nellie Nelly Nermin Niclas Nicolas Nicole Nicolina Nihad Niklas Nikola Nikolaos Nils Nils-Erik Nina
Nino Noah Noel Noomi Noor Nora Norea Novalie Nour Numan Ola Olav Ole Oleg Olena Olga Olivia Oliver Olle Ollie Olof Olov Omar
Orvar Oscar Oskar Osman Osvald Otto Ove Owe Palle Paolo Patric Patricia Patrick Patrik Paul Paula Paulina Pauline Pavel Pedro Pehr Peder
Pekka Pelle Per Per-Anders Per-Arne Per-Erik Per-Olof Per-Ola Per-Åke Pernilla Pernille Petar Peter Peters Petra Petri Petronella Petrus Petter
Philip Pia Pierre Pirjo Piotr Pontus Preben Putte Pär Påhl Pål Rachel Rafael Ragnar Ragnhild Ragnvald Raija Raimo Ralf Ramona Rana Randi
Rasmus Razan Rebecca Rebecka Regina Reidar Reija Reine Reinhold Renata Renate René Renée Reza Ricardo Richard Rickard Rikard Rita
Ritva Robert Robin Roger Roine Roland Rolf Roman Ron Ronja Ronnie Ronny Rosa Rosanna Rosita Rose Rose-Marie Roy Ruben Rudolf Rudi Runa
Rune Rut Ruth Ruzica Saad Sabina Safia Saga Said Sakarias Salam Saleh Salem Salim Sally Salma Sam Samer Sami Samir Samira Samuel Sandra Sanja Sanna
Sara Sarah Sari Sasha Saskia Sebastian Selma Seppo Sera Set Seved Shirin Sibylla Sigge Sigfrid Signe Signhild Sigrid Sigurd Sigvard Silvia
Simon Simona Sinikka Siri Siv Siw Sixten Slavica Smilla Snezana Sofi Sofia Sofie Solbritt Solveig Solvig Sonia Sonja Sophia Sophie Staffan
Stanislav Stefan Stefania Stefanie Stella Sten Stephan Stephanie Steve Stig Stina Sture Sulo Suleiman Sune Susan Susann Susanna Susanne
Suzana Svante Svea Sven Sven-Erik Sven-Åke Svenerik Svenne Svetlana Sylvia Sylve Sylwia Sölve Sören Tage Tamara Tanja Tapio Tariq Tarja Tatiana Ted Teodor Teres
Teresa Terese Teresia Terez Terje Terttu Tess Thea Theo Theodor Theres Theresa Therese Therése Thomas Thor Thorbjörn Thord Thore Thorsten Thore
Tilda Tilde Tim Timo Timothy Timmy Tina Tindra Tiina Tobias Tom Tomas Tomasz Tommie Tommy Tone Toni Tony Tor Torbjörn Tord Tore Torgny Torkel Torleif
Torsten Torvald Tove Tova Tua Tuija Tuomas Tuva Tyra Tyr Ture Tycho Ulf Ulla Ulla-Britt Ulla-Karin Ulrica Ulrik Ulrika Uno Urban Ursula Ute
Vahid Valborg Valdemar Valentin Valentina Valter Vanessa Vanja Vasilios Veikko Vendela Vera Verner Verona Veronica Veronika Vesna Vibeke Victor
Victoria Vidar Vide Viggo Vigdis Viking Viktor Viktoria Vilgot Vilhelm Vilja Ville Villy Vilma Vincent Viola Viveca Viveka Vivi Vivian Vivianne
Vladimir Waldemar Walter Wanda Wendela Werner Wilhelm Wiktor William Wilma Wille Wolfgang Yasin Yasmin Ylva Yngve Yosef Yusuf Yvonne Zackarias Zacharias Zahra Zara
Zeinab Zelma Zeynep Zlatan Zoran Åke Åsa Åse Åsta Åslög Örjan Östen Öivind Öyvind Ärla
Anna-Maria Anna-Karin Ann-Britt Ann-Charlotte Ann-Christin Ann-Christine Ann-Katrin Ann-Kristin Ann-Louise Ann-Margret Ann-Marie Ann-Mari Ann-Sofi Ann-Sofie Annmarie Annsofie
Britt-Inger Carl-Erik Carl-Gustaf Carl-Axel Eva-Karin Eva-Marie Eva-Britt Gun-Britt Gun-Marie Karl-Axel Lise-Lott Lars-Gunnar Lars-Inge Lars-Ove Maj-Lena Marie-Anne Mary-Ann Nils-Olof
Per-Gunnar Per-Inge Rose-Marie Sven-Olof Sven-Arne Stig-Arne Stig-Åke Karl-Olof Jan-Ove Jan-Anders Hans-Göran Erik-Gustav Bo-Göran Åsa-Lena
Björn Jörn Benny Berndt Bernhard Gull-Maj Gun-Lis Ingmarie Zlatko Emir Nenad Dejan Sanel Ahmet Ayse Yasemin Mohamud Amal Tesfaye Fredrika Jannica Joacim
Jöran Nanna Natasja Pascal Ragne Rigmor Sivert Stellan Thobias Vivan Wiveca Arja Aino Arnold Assar Benita Berith Berthil Cajsa Cathrin Emmie Eyvind
Görgen Gitte Halvard Hilde Ing-Mari Kjerstin Leena Majvor Ralph Tania Yasmine`
    .split(/\s+/)
    .filter(Boolean),
)
