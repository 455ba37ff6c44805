"""A page of reviews of the invented bakery, as a page without a feed that one may want to watch."""

PAGE = """<html><head><title>Table à Rennes</title></head><body>
<header><a href="/">Table à Rennes</a></header>
<main id="maison">
<h1>Boulangerie du Canal</h1>
<p>Artisan boulanger, quai de la Prévalaye. <b>4,6 sur 5</b>, 213 avis.</p>
<table class="tarifs">
<tr><th>Pain</th><th>Prix</th></tr>
<tr><td>Miche de campagne</td><td>4,20 €</td></tr>
<tr><td>Brioche</td><td>6,50 €</td></tr>
</table>
<h2>Les avis</h2>
<div class="avis">
<article>
<h3>Une miche qui tient trois jours</h3>
<p>Croûte épaisse, mie <b>bien ouverte</b>. Publié le 12 mars 2026.</p>
</article>
<article>
<h3>Vingt minutes de queue</h3>
<p>Le samedi, venez tôt. Publié le 9 mars 2026 par <a href="/noe">Noé T.</a>, 3 réponses.</p>
</article>
<article>
<h3>Brioche parfaite</h3>
<p>Mes enfants ne veulent plus rien d’autre. Publié le 2 mars 2026.</p>
</article>
</div>
<ul class="voir"><li>Voir aussi : Le Moulin vert</li><li>Voir aussi : Fournil des Lices</li></ul>
</main></body></html>"""
